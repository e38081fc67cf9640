import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { account } from '../../../../contract/account'
import { members } from '../../../../contract/members'
import { endPullDown, openLink } from '../../../../platform/navigation'
import { useCommand } from '../../../../platform/use-command'
import { useNotices } from '../../../../platform/use-notices'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card, Section } from '../../../../ui/card'
import { RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded, Skeleton } from '../../../../ui/states'
import { dayText } from '../../../../ui/time-text'
import { MessageRow } from '../../components/message-row'
import { type Message, messagesByDay } from '../../messages-by-day'
import { MESSAGES_TEXT } from '../../text'

const TICK_MS = 60_000

/** Everything the union told me, by day; opening one marks it as read. */
export default function MessagesPage() {
  const nowMs = useServerNow(TICK_MS)
  const list = usePages(account.inbox, {})
  const read = useCommand(account.readMessages, { renews: [account.inbox, members.me] })
  const notices = useNotices(['reminder', 'result', 'progress'])
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const openMessage = (message: Message) => {
    if (message.unread) read.run({ messageIds: [message.messageId] })
    openLink(message.link)
  }
  return (
    <Page title={MESSAGES_TEXT.title}>
      <RefusedNotice refused={read.refused} />
      <Loaded
        call={list}
        skeleton={<Skeleton rows={5} />}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="bell" title={MESSAGES_TEXT.none} note={MESSAGES_TEXT.noneNote} />}
      >
        {({ items, more, loadingMore }) => (
          <>
            {items.some(message => message.unread) && (
              <View className="line-end">
                <Button
                  size="small"
                  kind="quiet"
                  label={MESSAGES_TEXT.readAll}
                  busy={read.busy}
                  onPress={() => read.run({})}
                />
              </View>
            )}
            {messagesByDay(items).map(day => (
              <Section key={day.key} title={dayText(day.atMs, nowMs)}>
                <Card flush>
                  {day.messages.map(message => (
                    <MessageRow key={message.messageId} message={message} onPress={() => openMessage(message)} />
                  ))}
                </Card>
              </Section>
            ))}
            {more && <Button label={MESSAGES_TEXT.more} busy={loadingMore} onPress={more} />}
          </>
        )}
      </Loaded>
      {notices.state !== 'none' && (
        <View className="stack-2">
          <Button
            kind="quiet"
            icon="bell"
            label={notices.state === 'allowed' ? MESSAGES_TEXT.notified : MESSAGES_TEXT.notify}
            disabled={notices.state === 'allowed'}
            onPress={notices.ask}
          />
          <Text className="t-second">{MESSAGES_TEXT.notifyNote}</Text>
        </View>
      )}
    </Page>
  )
}
