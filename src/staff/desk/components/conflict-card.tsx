import { Text, View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { differences } from '../conflict'
import type { EventForm } from '../draft'
import { text } from '../editor-text'

interface ConflictCardProps {
  mine: EventForm
  theirs: EventForm
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** A colleague saved meanwhile: what differs, and whose words count. Nothing typed is lost before the person decides. */
export const ConflictCard = ({ mine, theirs, onKeepMine, onTakeTheirs }: ConflictCardProps) => {
  const names = differences(mine, theirs)
  return (
    <Card tone="wait">
      <View className="stack-2" {...a11y('alert')}>
        <Text className="t-strong">{text.conflict}</Text>
        <Text className="t-body">{text.conflictNote}</Text>
        <Text className="t-body">{names.length === 0 ? text.conflictNone : text.conflictFields(names.join('、'))}</Text>
        <Button label={text.keepMine} onPress={onKeepMine} />
        {names.length > 0 && <Button label={text.takeTheirs} kind="quiet" onPress={onTakeTheirs} />}
      </View>
    </Card>
  )
}
