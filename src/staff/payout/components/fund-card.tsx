import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { typedFen, yuanText } from '../../../domain/aid/money'
import { useCommand } from '../../../platform/use-command'
import { usePages } from '../../../platform/use-pages'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { Fact, ListRow } from '../../../ui/list-row'
import { RefusedNotice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Empty, Loaded } from '../../../ui/states'
import { momentText } from '../../../ui/time-text'
import { FUND_TEXT, yuan } from '../text'
import './fund-card.scss'

type FundLine = Output<typeof aid.fundLines>['items'][number]

/** One budget: a bar of paid and promised, and the four sums beside it. */
export const FundCard = ({ line, mayEdit }: { line: FundLine; mayEdit: boolean }) => {
  const [sheet, setSheet] = useState<'edit' | 'ledger' | null>(null)
  const part = (fen: number) => `${Math.min(100, (fen / Math.max(1, line.totalFen)) * 100)}%`
  return (
    <Card>
      <View className="stack-3">
        <Text className="t-head">{`${line.title} · ${line.year}`}</Text>
        <View className="fc-bar" aria-hidden>
          <View className="fc-paid" style={{ width: part(line.paidFen) }} />
          <View className="fc-reserved" style={{ width: part(line.reservedFen) }} />
        </View>
        <View className="fc-sums">
          <Fact label={FUND_TEXT.total}>{yuan(line.totalFen)}</Fact>
          <Fact label={FUND_TEXT.paid}>{yuan(line.paidFen)}</Fact>
          <Fact label={FUND_TEXT.reserved}>{yuan(line.reservedFen)}</Fact>
          <Fact label={FUND_TEXT.free}>{yuan(line.availableFen)}</Fact>
          {line.recoveringFen > 0 && <Fact label={FUND_TEXT.recovering}>{yuan(line.recoveringFen)}</Fact>}
        </View>
        <View className="fc-actions">
          <Button
            size="small"
            kind="quiet"
            label={FUND_TEXT.ledger}
            heard={`${FUND_TEXT.ledger}，${line.title}`}
            onPress={() => setSheet('ledger')}
          />
          {mayEdit && (
            <Button
              size="small"
              icon="edit"
              label={FUND_TEXT.edit}
              heard={`${FUND_TEXT.edit}，${line.title}`}
              onPress={() => setSheet('edit')}
            />
          )}
        </View>
      </View>
      <Sheet open={sheet === 'edit'} title={`${line.title} · ${line.year}`} onClose={() => setSheet(null)}>
        <TotalForm line={line} onDone={() => setSheet(null)} />
      </Sheet>
      <Sheet open={sheet === 'ledger'} title={FUND_TEXT.ledger} onClose={() => setSheet(null)}>
        <Ledger fundLineId={line.fundLineId} />
      </Sheet>
    </Card>
  )
}

const TotalForm = ({ line, onDone }: { line: FundLine; onDone: () => void }) => {
  const [typed, setTyped] = useState(yuanText(line.totalFen).replace(/,|\.00$/g, ''))
  const save = useCommand(aid.saveFundLine, { renews: [aid.fundLines] })
  const totalFen = typedFen(typed)
  const keep = async () => {
    if (totalFen === null) return
    const { programmeId, year, version } = line
    const reply = await save.run({ programmeId, year, version, totalFen })
    if (reply.ok) onDone()
  }
  return (
    <View className="stack-3">
      <TextField
        label={FUND_TEXT.totalYuan}
        keyboard="digit"
        value={typed}
        error={totalFen === null ? FUND_TEXT.wrong : null}
        onChange={setTyped}
      />
      <RefusedNotice refused={save.refused} />
      <Button kind="main" label={FUND_TEXT.save} busy={save.busy} disabled={totalFen === null} onPress={keep} />
    </View>
  )
}

const Ledger = ({ fundLineId }: { fundLineId: string }) => {
  const ledger = usePages(aid.ledger, { fundLineId })
  const nowMs = useServerNow(60_000)
  return (
    <Loaded
      call={ledger}
      isEmpty={data => data.items.length === 0}
      empty={<Empty icon="file" title={FUND_TEXT.noLedger} />}
    >
      {data => (
        <View>
          {data.items.map(entry => (
            <ListRow
              key={entry.entryId}
              title={FUND_TEXT.why[entry.why]}
              note={[entry.receiptNo, momentText(entry.atMs, nowMs)].filter(part => part !== '').join(' · ')}
              trail={<Text className="t-tabular">{yuan(entry.amountFen)}</Text>}
            />
          ))}
          {data.more && <Button kind="quiet" label="更早的" busy={data.loadingMore} onPress={data.more} />}
        </View>
      )}
    </Loaded>
  )
}
