import { View } from '@tarojs/components'
import { open } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { text } from '../door-text'
import './door-card.scss'

/** What belongs to a session's doors besides its helpers: the log, and codes on paper for whoever may edit. */
export const DoorLinks = ({ sessionId, canEdit }: { sessionId: string; canEdit: boolean }) => (
  <View className="dc-actions">
    <Button
      size="small"
      icon="alert"
      label={text.log}
      onPress={() => open('staff/desk/pages/door-log/index', { sessionId })}
    />
    {canEdit && (
      <Button
        size="small"
        icon="ticket"
        label={text.sheet}
        onPress={() => open('staff/desk/pages/sheet/index', { sessionId })}
      />
    )}
  </View>
)
