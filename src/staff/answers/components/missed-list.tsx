import { Text } from '@tarojs/components'
import { faq } from '../../../contract/faq'
import { serverNowMs } from '../../../platform/clock'
import { useCall } from '../../../platform/use-call'
import { useMay } from '../../../platform/use-may'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import { Empty, Loaded } from '../../../ui/states'
import { dayText } from '../../../ui/time-text'
import { KEEP_TEXT } from '../text'
import { useBegin } from '../use-begun'

/** What people asked and did not find: the editors' own to-do; a row leads to a new answer that begins with its words. */
export const MissedList = () => {
  const list = useCall(faq.missed, {})
  const begin = useBegin()
  const mayWrite = useMay('faq.draft')
  return (
    <>
      <Text className="t-second">{KEEP_TEXT.missedNote}</Text>
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="search" title={KEEP_TEXT.noMissed} note={KEEP_TEXT.noMissedNote} />}
      >
        {({ items }) => (
          <Card flush>
            <DataTable
              caption={KEEP_TEXT.missed}
              rows={items}
              rowKey={row => row.text}
              columns={[
                { key: 'text', title: KEEP_TEXT.question, share: 4, cell: row => row.text },
                { key: 'nothing', title: KEEP_TEXT.nothing, number: true, cell: row => row.nothing },
                { key: 'asked', title: KEEP_TEXT.asked, number: true, cell: row => row.asked },
                { key: 'last', title: KEEP_TEXT.last, cell: row => dayText(row.lastAtMs, serverNowMs()) },
                {
                  key: 'write',
                  title: '',
                  cell: () => (mayWrite ? <Text className="t-info">{KEEP_TEXT.write}</Text> : ''),
                },
              ]}
              phoneRow={row => ({ title: row.text, note: KEEP_TEXT.times(row.nothing, row.asked) })}
              {...(mayWrite && { onPress: (row: { text: string }) => begin(row.text) })}
            />
          </Card>
        )}
      </Loaded>
    </>
  )
}
