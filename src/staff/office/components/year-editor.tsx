import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { changedDays } from '../../../domain/calendar/edit'
import { dayOf } from '../../../domain/day'
import { toast } from '../../../platform/toast'
import { BottomBar } from '../../../ui/bottom-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { SaveState } from '../../../ui/save-state'
import { Confirm } from '../../../ui/sheet'
import { CALENDAR_TEXT } from '../calendar-text'
import { useCalendarYear, type YearView } from '../use-calendar-year'
import { ChangeList } from './change-list'
import { DaySheet } from './day-sheet'
import { YearMonths } from './year-months'
import { Holidays, YearState } from './year-state'

export interface YearEditorProps {
  view: YearView
  nowMs: number
  /** The choice of years, above everything of one. */
  head: ReactNode
}

/** One year: what counts, what waits to be published, and the days to turn. */
export const YearEditor = ({ view, nowMs, head }: YearEditorProps) => {
  const form = useCalendarYear(view)
  const [day, setDay] = useState<string | null>(null)
  const [isPublishing, setPublishing] = useState(false)
  const [tried, setTried] = useState(false)
  const { year, table, draft, mayEdit } = view
  const changed = new Set(changedDays(table?.days ?? [], form.days).map(one => one.day))
  const isSourceMissing = form.source.trim() === ''
  const lastNamed = form.days.filter(one => day === null || one.day < day).slice(-1)[0]

  const save = async () => {
    setTried(true)
    if (!isSourceMissing && (await form.save())) toast(CALENDAR_TEXT.saved)
  }
  const publish = async () => {
    const reply = await form.publish()
    setPublishing(false)
    if (reply.ok) toast(CALENDAR_TEXT.publishedNow)
  }
  const bar = barOf({ ...view, isDirty: form.isDirty })
  return (
    <Page
      title={CALENDAR_TEXT.title}
      width="wide"
      {...(bar === 'save' && {
        bottom: (
          <BottomBar note={<SaveState {...form.saving} nowMs={nowMs} />}>
            <Button label={CALENDAR_TEXT.reset} onPress={form.forget} />
            <Button
              kind="main"
              label={CALENDAR_TEXT.save}
              disabled={form.isStale || form.days.length === 0}
              busy={form.busy}
              onPress={save}
            />
          </BottomBar>
        ),
      })}
      {...(bar === 'publish' && {
        bottom: (
          <BottomBar>
            <Button kind="main" label={CALENDAR_TEXT.publish} busy={form.busy} onPress={() => setPublishing(true)} />
          </BottomBar>
        ),
      })}
    >
      {head}
      <YearState view={view} nowMs={nowMs} />
      {form.isStale && (
        <Card tone="wait">
          <View className="stack-2">
            <Text>{CALENDAR_TEXT.fresh}</Text>
            <Button size="small" label={CALENDAR_TEXT.takeFresh} onPress={form.forget} />
            <Button size="small" kind="quiet" label={CALENDAR_TEXT.keepMine} onPress={form.rebase} />
          </View>
        </Card>
      )}
      <RefusedNotice refused={form.refused} />
      {(draft || form.isDirty) && <ChangeList table={table} days={form.days} />}
      {mayEdit && (draft || form.isDirty || !table) && (
        <TextField
          label={CALENDAR_TEXT.sourceField}
          hint={CALENDAR_TEXT.sourceHint(year)}
          value={form.source}
          onChange={form.setSource}
          maxLength={200}
          error={tried && isSourceMissing ? CALENDAR_TEXT.sourceMissing : null}
        />
      )}
      <YearMonths
        year={year}
        days={form.days}
        changed={changed}
        firstMonth={firstMonthOf(year, nowMs)}
        onDay={mayEdit ? setDay : null}
      />
      <Holidays days={form.days} />
      {day !== null && (
        <DaySheet
          key={day}
          day={day}
          mark={form.days.find(one => one.day === day) ?? null}
          lastName={lastNamed?.name ?? ''}
          onSet={at => {
            form.mark(at)
            setDay(null)
          }}
          onClose={() => setDay(null)}
        />
      )}
      <Confirm
        open={isPublishing}
        title={CALENDAR_TEXT.publishTitle(year)}
        text={CALENDAR_TEXT.publishText}
        verb={CALENDAR_TEXT.publishVerb}
        busy={form.busy}
        onConfirm={publish}
        onClose={() => setPublishing(false)}
      />
    </Page>
  )
}

const barOf = ({ mayEdit, draft, isDirty }: Pick<YearView, 'mayEdit' | 'draft'> & { isDirty: boolean }) => {
  if (!mayEdit) return null
  if (isDirty) return 'save'
  return draft && !draft.isMine ? 'publish' : null
}

/** The month we are in, January of another year. */
const firstMonthOf = (year: number, nowMs: number): number => {
  const today = dayOf(nowMs)
  return today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 1
}
