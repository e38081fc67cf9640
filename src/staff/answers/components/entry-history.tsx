import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../../contract/define'
import { publication } from '../../../contract/publication'
import { useCommand } from '../../../platform/use-command'
import { useMay } from '../../../platform/use-may'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { Confirm } from '../../../ui/sheet'
import { StatusTag } from '../../../ui/status-tag'
import { ENTRY_TEXT } from '../publish-text'

type Entry = Output<typeof publication.faqEntry>
type Former = Entry['versions'][number]

interface EntryHistoryProps {
  entry: Entry
  /** The editor, with a former version in it once one was chosen. */
  children: (former: Former | null) => ReactNode
}

/** How an answer stands, its editor, and what it said before. */
export const EntryHistory = ({ entry, children }: EntryHistoryProps) => {
  const nowMs = useServerNow(60_000)
  const [former, setFormer] = useState<Former | null>(null)
  const mayCurate = useMay('faq.curate')
  return (
    <View className="stack-3">
      <View className="line-2">
        <StatusTag tone={entry.state === 'published' ? 'good' : 'stop'} word={ENTRY_TEXT.state[entry.state]} />
        <Text className="t-second">{ENTRY_TEXT.helpful(entry.helpful)}</Text>
      </View>
      {children(former)}
      {entry.learned.length > 0 && (
        <Section title={ENTRY_TEXT.learned}>
          <Card>
            <Text>{entry.learned.join('；')}</Text>
          </Card>
        </Section>
      )}
      {entry.versions.length > 0 && (
        <Section title={ENTRY_TEXT.versions}>
          <View className="stack-2">
            {entry.versions.map(one => (
              <Card key={one.version}>
                <View className="stack-1">
                  <Text className="t-second">{ENTRY_TEXT.versionOf(one.version, one.atMs, nowMs)}</Text>
                  <Text className="t-strong">{one.content.title}</Text>
                  <Text>{one.content.answer}</Text>
                  <Button size="small" label={ENTRY_TEXT.useVersion} onPress={() => setFormer(one)} />
                </View>
              </Card>
            ))}
          </View>
        </Section>
      )}
      {mayCurate && entry.state === 'published' && <Withdraw faqId={entry.faqId} version={entry.version} />}
    </View>
  )
}

const Withdraw = ({ faqId, version }: { faqId: string; version: number }) => {
  const [asking, setAsking] = useState(false)
  const command = useCommand(publication.withdrawFaq, { renews: [publication.faqEntry] })
  const run = async () => {
    if ((await command.run({ faqId, version })).ok) setAsking(false)
  }
  return (
    <>
      <Button kind="quiet" label={ENTRY_TEXT.withdraw} onPress={() => setAsking(true)} />
      <Confirm
        open={asking}
        title={ENTRY_TEXT.withdrawTitle}
        text={ENTRY_TEXT.withdrawText}
        verb={ENTRY_TEXT.withdraw}
        kind="danger"
        busy={command.busy}
        problem={command.refused ? errorText('publication', command.refused.code) : null}
        onConfirm={run}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
