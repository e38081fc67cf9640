import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../contract/define'
import { events } from '../../../../contract/events'
import { serverNowMs } from '../../../../platform/clock'
import { endPullDown } from '../../../../platform/navigation'
import { openDocument } from '../../../../platform/open-document'
import { toast } from '../../../../platform/toast'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { brandClass } from '../../../../ui/event-cover'
import { Notice, RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'
import { FigurePart } from '../../components/figure-part'
import { ImportPast } from '../../components/import-past'
import { text } from '../../figures-text'

type Figures = Output<typeof events.figures>

const ALL = 'all'

/** What the ten brands held and how often people came: one sentence, then the same sum by brand, union and time. */
export default function FiguresPage() {
  const [year, setYear] = useState(ALL)
  const [years, setYears] = useState<readonly string[]>([])
  const input = year === ALL ? {} : { year }
  const figures = useCall(events.figures, input)
  const known = figures.state === 'ready' ? figures.data.years : years
  if (known !== years) setYears(known)
  usePullDownRefresh(() => {
    figures.reload()
    endPullDown()
  })
  return (
    <Page title={text.title} width="wide">
      {known.length > 1 && (
        <Chips
          label={text.years}
          options={[
            { value: ALL, label: text.allYears },
            ...known.slice(0, 6).map(one => ({ value: one, label: text.year(one) })),
          ]}
          value={year}
          onChange={setYear}
        />
      )}
      <Loaded call={figures}>
        {data => (
          <>
            {data.total.sessions === 0 ? (
              <Empty icon="calendar" title={text.none} note={text.noneNote} />
            ) : (
              <Sums figures={data} year={year === ALL ? null : year} />
            )}
            {data.canImport && <ImportPast />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Sums = ({ figures, year }: { figures: Figures; year: string | null }) => {
  const { total, byBrand, byUnion, byPeriod, imported, countedAtMs } = figures
  const brands = byBrand.map(one => ({ ...one, key: one.brand, name: one.brand, tint: brandClass(one.brand) }))
  const periods = byPeriod.map(one => ({
    ...one,
    key: one.period,
    name: year === null ? text.year(one.period) : text.month(one.period),
  }))
  return (
    <>
      <View className="stack-1">
        <Text className="t-title">{text.head(total.sessions, total.attendances)}</Text>
        <Text className="t-second">{year === null ? text.all : text.ofYear(year)}</Text>
        {imported.map(({ label, sessions, attendances }) => (
          <Text key={label} className="t-second">
            {text.imported(label, sessions, attendances)}
          </Text>
        ))}
        <Text className="t-second">
          {countedAtMs === null ? text.notCounted : text.counted(momentText(countedAtMs, serverNowMs()))}
        </Text>
      </View>
      <ExportFigures year={year} />
      <FigurePart title={text.byBrand} head={text.name.brand} rows={brands} />
      <FigurePart
        title={text.byUnion}
        head={text.name.union}
        rows={byUnion.map(one => ({ ...one, key: one.unionId }))}
      />
      <FigurePart title={year === null ? text.byYear : text.byMonth} head={text.name.period} rows={periods} />
    </>
  )
}

const ExportFigures = ({ year }: { year: string | null }) => {
  const file = useCommand(events.figuresFile)
  const [lost, setLost] = useState(false)
  const run = async () => {
    const reply = await file.run(year === null ? {} : { year })
    if (!reply.ok) return
    const arrived = await openDocument(reply.data.url, reply.data.fileName)
    setLost(!arrived)
    if (arrived) toast(text.exported(reply.data.rows))
  }
  return (
    <View className="stack-1">
      <View className="line-2">
        <Button size="small" icon="download" label={text.exportAll} busy={file.busy} onPress={run} />
      </View>
      {lost && <Notice tone="stop" text={text.exportFailed} />}
      <RefusedNotice refused={file.refused} />
    </View>
  )
}
