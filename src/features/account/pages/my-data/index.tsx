import { Text } from '@tarojs/components'
import { useState } from 'react'
import { account } from '../../../../contract/account'
import { members } from '../../../../contract/members'
import { open } from '../../../../platform/navigation'
import { openDocument } from '../../../../platform/open-document'
import { openPrivacyGuide } from '../../../../platform/privacy-guide'
import { toast } from '../../../../platform/toast'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card, Section } from '../../../../ui/card'
import { errorText } from '../../../../ui/error-text'
import { Icon } from '../../../../ui/icon'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Confirm } from '../../../../ui/sheet'
import { momentText } from '../../../../ui/time-text'
import { EXIT_TEXT, MY_DATA_TEXT } from '../../my-data-text'

/** What is known of me and what I can do about it: see, take along, move, unbind, delete. */
export default function MyDataPage() {
  const me = useCall(members.me, {})
  const receipts = useCall(account.exits, {})
  const exporting = useCommand(account.exportMine)
  const [asking, setAsking] = useState(false)
  const nowMs = useServerNow(60_000)
  const isBound = me.state === 'ready' && me.data.binding === 'active'
  const exportNow = async () => {
    const reply = await exporting.run({})
    if (!reply.ok) return
    setAsking(false)
    const { url, fileName, rows } = reply.data
    toast((await openDocument(url, fileName)) ? MY_DATA_TEXT.exported(rows) : MY_DATA_TEXT.unopened)
  }
  return (
    <Page title={MY_DATA_TEXT.title}>
      <Text>{MY_DATA_TEXT.intro}</Text>
      <Section title={MY_DATA_TEXT.see}>
        <Card flush>
          <ListRow
            lead={<Icon name="check-circle" />}
            title={MY_DATA_TEXT.consents}
            note={MY_DATA_TEXT.consentsNote}
            onPress={() => open('features/account/pages/consents/index', {})}
          />
          <ListRow
            lead={<Icon name="eye" />}
            title={MY_DATA_TEXT.viewed}
            note={MY_DATA_TEXT.viewedNote}
            onPress={() => open('features/account/pages/viewed/index', {})}
          />
          <ListRow
            lead={<Icon name="download" />}
            title={MY_DATA_TEXT.export}
            note={MY_DATA_TEXT.exportNote}
            onPress={() => setAsking(true)}
          />
          {process.env.TARO_ENV === 'weapp' && (
            <ListRow
              lead={<Icon name="lock" />}
              title={MY_DATA_TEXT.guide}
              note={MY_DATA_TEXT.guideNote}
              onPress={openPrivacyGuide}
            />
          )}
        </Card>
      </Section>
      <Section title={MY_DATA_TEXT.membership}>
        <Card flush>
          {isBound && (
            <ListRow
              lead={<Icon name="swap" />}
              title={MY_DATA_TEXT.move}
              note={MY_DATA_TEXT.moveNote}
              onPress={() => open('features/members/pages/move/index', {})}
            />
          )}
          {isBound && (
            <ListRow
              lead={<Icon name="phone" />}
              title={MY_DATA_TEXT.unbind}
              note={MY_DATA_TEXT.unbindNote}
              onPress={() => open('features/account/pages/exit/index', { kind: 'unbind' })}
            />
          )}
          <ListRow
            lead={<Icon name="trash" />}
            title={MY_DATA_TEXT.delete}
            note={MY_DATA_TEXT.deleteNote}
            onPress={() => open('features/account/pages/exit/index', { kind: 'delete' })}
          />
        </Card>
      </Section>
      {receipts.state === 'ready' && receipts.data.items.length > 0 && (
        <Section title={MY_DATA_TEXT.receipts}>
          <Card flush>
            {receipts.data.items.map(({ exitId, kind, state, startedAtMs, removed }) => (
              <ListRow
                key={exitId}
                lead={<Icon name="file" />}
                title={state === 'done' ? EXIT_TEXT.done[kind] : EXIT_TEXT.running}
                note={[
                  momentText(startedAtMs, nowMs),
                  `${EXIT_TEXT.removed} ${EXIT_TEXT.unit(removed.reduce((sum, { count }) => sum + count, 0))}`,
                  `${EXIT_TEXT.number} ${exitId.slice(0, 10)}`,
                ].join(' · ')}
              />
            ))}
          </Card>
        </Section>
      )}
      <Confirm
        open={asking}
        title={MY_DATA_TEXT.exportTitle}
        text={MY_DATA_TEXT.exportText}
        verb={MY_DATA_TEXT.exportVerb}
        busy={exporting.busy}
        problem={exporting.refused ? errorText('account', exporting.refused.code) : null}
        onConfirm={exportNow}
        onClose={() => setAsking(false)}
      />
    </Page>
  )
}
