import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { publication } from '../../../../contract/publication'
import { serverNowMs } from '../../../../platform/clock'
import { useCall } from '../../../../platform/use-call'
import { useMay } from '../../../../platform/use-may'
import { Chips } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { dayKey } from '../../../../ui/time-text'
import { ExportDesk } from '../../components/export-desk'
import { SideBars } from '../../components/side-bars'
import { FIGURES_TEXT } from '../../figures-text'

const SIDES = ['byMonth', 'byCategory', 'byKind', 'byQueue', 'byOutcome', 'byFirstAnswer', 'byStars'] as const
const YEARS_BACK = 3

/** A year's questions by each of their sides, and the way out of the house for the figures. */
export default function FiguresPage() {
  const thisYear = Number(dayKey(serverNowMs()).slice(0, 4))
  const [year, setYear] = useState(String(thisYear))
  const figures = useCall(publication.figures, { year })
  const mayExport = useMay('thread.export')
  const years = Array.from({ length: YEARS_BACK }, (_, i) => String(thisYear - i))
  return (
    <Page title={FIGURES_TEXT.title} width="wide">
      <Chips
        label={FIGURES_TEXT.year}
        options={years.map(value => ({ value, label: value }))}
        value={year}
        onChange={setYear}
      />
      <Loaded
        call={figures}
        isEmpty={({ total }) => total === 0}
        empty={<Empty icon="chart" title={FIGURES_TEXT.none} note={FIGURES_TEXT.noneNote} />}
      >
        {data => (
          <View className="stack-3">
            <View className="stack-1">
              <Text className="t-title">{FIGURES_TEXT.head(data.total, year)}</Text>
              <Text className="t-second">{FIGURES_TEXT.note}</Text>
            </View>
            {SIDES.map(side =>
              data.total === null ? null : <SideBars key={side} side={side} cells={data[side]} total={data.total} />,
            )}
          </View>
        )}
      </Loaded>
      {mayExport && <ExportDesk year={year} />}
    </Page>
  )
}
