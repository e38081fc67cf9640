import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { office } from '../../../../contract/office'
import { dayOf } from '../../../../domain/day'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Chips } from '../../../../ui/chips'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { CALENDAR_TEXT } from '../../calendar-text'
import { YearEditor } from '../../components/year-editor'
import type { YearView } from '../../use-calendar-year'

const TICK_MS = 60_000

/** The working days on which every deadline rests, year by year. */
export default function CalendarPage() {
  const { year: asked } = useRouteParams('staff/office/pages/calendar/index')
  const nowMs = useServerNow(TICK_MS)
  const [chosen, setYear] = useState<number | null>(asked === undefined ? null : Number(asked))
  const year = chosen ?? Number(dayOf(nowMs).slice(0, 4))
  const call = useCall(office.calendar, { year })
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  if (call.state !== 'ready')
    return (
      <Page title={CALENDAR_TEXT.title} width="wide">
        <Loaded call={call}>{() => null}</Loaded>
      </Page>
    )
  return (
    <YearEditor
      key={year}
      view={call.data}
      nowMs={nowMs}
      head={<YearHead view={call.data} thisYear={Number(dayOf(nowMs).slice(0, 4))} onYear={setYear} />}
    />
  )
}

interface YearHeadProps {
  view: YearView
  thisYear: number
  onYear: (year: number) => void
}

/** The years there are, the next one, and a warning for those that deadlines already reach without a table. */
const YearHead = ({ view, thisYear, onYear }: YearHeadProps) => {
  const years = [...new Set([...view.years, ...view.missing, thisYear + 1, view.year])].sort()
  const [first] = view.missing
  return (
    <>
      {first !== undefined && (
        <Notice
          tone="wait"
          text={CALENDAR_TEXT.missing(view.missing)}
          {...(view.mayEdit &&
            view.year !== first && {
              action: { label: CALENDAR_TEXT.toMissing(first), onPress: () => onYear(first) },
            })}
        />
      )}
      <Chips
        label={CALENDAR_TEXT.years}
        options={years.map(one => ({ value: String(one), label: CALENDAR_TEXT.year(one) }))}
        value={String(view.year)}
        onChange={value => onYear(Number(value))}
      />
    </>
  )
}
