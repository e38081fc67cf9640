import { open } from '../../platform/navigation'
import { isBuilt } from '../../platform/routes'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { ListRow } from '../../ui/list-row'
import { StatusTag } from '../../ui/status-tag'

/** The server counts no further. */
const MOST = 100

/** The way to my messages, with how many I have not read. */
export const MessagesRow = ({ unread }: { unread: number }) =>
  isBuilt('features/account/pages/messages/index') && (
    <Card flush>
      <ListRow
        lead={<Icon name="bell" />}
        title="消息"
        note="活动变动、办理结果都在这里"
        {...(unread > 0 && {
          trail: <StatusTag tone="stop" icon="bell" word={unread >= MOST ? '99+ 未读' : `${unread} 条未读`} />,
          heard: `消息，${unread} 条未读`,
        })}
        onPress={() => open('features/account/pages/messages/index', {})}
      />
    </Card>
  )
