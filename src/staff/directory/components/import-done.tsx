import { Text, View } from '@tarojs/components'
import { goBack } from '../../../platform/navigation'
import { copyText } from '../../../platform/toast'
import { Button } from '../../../ui/button'
import { Section } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import { Result } from '../../../ui/result'
import { REASON_WORD, text } from '../text'
import type { Totals } from '../use-import'

interface ImportDoneProps {
  rows: number
  unknownHeaders: readonly string[]
  totals: Totals
  onRestart: () => void
}

/** Rows drawn at once; a page holds fewer than 1,000 nodes, the whole list goes to the clipboard. */
const SHOWN = 100

/** What came of it: the figures, and every row that was left out with its reason. */
export const ImportDone = ({ rows, unknownHeaders, totals, onRestart }: ImportDoneProps) => {
  const { bad } = totals
  const lines = bad.map(({ row, reason }) => ({ row, words: REASON_WORD[reason] }))
  return (
    <View className="stack-4">
      <Result
        tone={bad.length > 0 ? 'wait' : 'good'}
        title={bad.length > 0 ? text.finishedSome(bad.length) : text.finished}
        {...(unknownHeaders.length > 0 && { note: text.unknownHeaders(unknownHeaders.join('、')) })}
        facts={[
          { label: text.rows, value: text.rowsOf(rows) },
          { label: text.inserted, value: text.rowsOf(totals.inserted) },
          { label: text.updated, value: text.rowsOf(totals.updated) },
          { label: text.unchanged, value: text.rowsOf(totals.unchanged) },
          { label: text.bad, value: text.rowsOf(bad.length) },
        ]}
      />
      {bad.length > 0 && (
        <Section title={text.badTitle} note={text.badNote}>
          <DataTable
            caption={text.badTitle}
            rows={lines.slice(0, SHOWN)}
            rowKey={line => String(line.row)}
            columns={[
              { key: 'row', title: text.badColumnRow, cell: line => <Text>{text.badRow(line.row)}</Text> },
              { key: 'why', title: text.badColumnReason, share: 4, cell: line => <Text>{line.words}</Text> },
            ]}
            phoneRow={line => ({ title: text.badRow(line.row), note: line.words })}
          />
          {lines.length > SHOWN && <Text className="t-second">{text.badMore(lines.length - SHOWN)}</Text>}
          <Button
            label={text.badCopy}
            onPress={() => copyText(lines.map(line => `${text.badRow(line.row)}\t${line.words}`).join('\n'))}
          />
        </Section>
      )}
      <Button label={text.importAgain} kind={bad.length > 0 ? 'main' : 'plain'} onPress={onRestart} />
      <Button label={text.seeRoster} kind="quiet" onPress={goBack} />
    </View>
  )
}
