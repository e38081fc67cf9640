import type { DaySpan, SpanChange } from '../../domain/calendar/month'
import { weekdayOf } from '../../domain/day'
import { momentText } from '../../ui/time-text'

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

const monthDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const daySpan = (first: string, last: string): string =>
  first === last ? monthDay(first) : `${monthDay(first)}–${monthDay(last)}`
const kindWord = (mark: SpanChange['before']): string =>
  mark ? `${mark.kind === 'off' ? '放假' : '上班'}（${mark.name}）` : '照常'

export const CALENDAR_TEXT = {
  title: '工作日历',
  years: '年份',
  year: (year: number) => `${year} 年`,
  missing: (years: readonly number[]) =>
    `${years.join('、')} 年还没有日历。在公布之前，跨到那时的期限只能按普通周末估算并标明“未确认”，困难帮扶的公示不会自动结束。国务院办公厅的通知一般在头一年 10 月底到 11 月发出。`,
  toMissing: (year: number) => `去填 ${year} 年`,
  published: '现在生效的日历',
  none: '这一年还没有日历',
  noneNote: '期限先按普通周末估算，并标明未确认。',
  source: (source: string) => `依据：${source}`,
  seeded: '随系统带来',
  publishedAt: (atMs: number, nowMs: number) => `${momentText(atMs, nowMs)} 发布`,
  workdays: (count: number) => `全年 ${count} 个工作日`,
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  months: '逐日查看',
  monthsNote: '每周从周一开始。点一天，把它改成放假或上班。',
  monthsRead: '每周从周一开始。',
  month: (month: number) => `${month}月`,
  monthSum: (off: number, work: number) =>
    [off > 0 && `放假 ${off} 天`, work > 0 && `调休上班 ${work} 天`].filter(Boolean).join('，') || '没有调整',
  legendOff: '放假',
  legendWork: '调休上班',
  legendChanged: '有改动',
  dayHeard: (day: string, word: string, isChanged: boolean) =>
    `${monthDay(day)} ${WEEKDAYS[weekdayOf(day)] ?? ''}，${word}${isChanged ? '，有改动' : ''}`,
  dayTitle: (day: string) => `${day.slice(0, 4)}年${monthDay(day)} ${WEEKDAYS[weekdayOf(day)] ?? ''}`,
  plainDay: (day: string) => (weekdayOf(day) >= 5 ? '平常是周末' : '平常是工作日'),
  holidays: '节假日一览',
  noHolidays: '还没有放假安排',
  holiday: ({ name, kind }: DaySpan) => (kind === 'off' ? `${name}放假` : `${name}调休上班`),
  holidayDays: ({ first, last, length, kind }: DaySpan) =>
    kind === 'off' ? `${daySpan(first, last)}，共 ${length} 天` : daySpan(first, last),
  kind: '这一天',
  kinds: { plain: '照常', off: '放假', work: '上班' },
  workOnly: '调休上班只能放在周末',
  name: '节日',
  nameHint: '例如：春节',
  nameMissing: '请填是哪个节日',
  length: '从这天起连续',
  lengthUnit: ' 天',
  setDay: '就这样改',
  sourceField: '依据哪个通知',
  sourceHint: (year: number) => `例如：国务院办公厅关于${year}年部分节假日安排的通知`,
  sourceMissing: '请写明依据哪个通知，发布的人要照着核对',
  changes: '和生效的日历相比',
  changesNew: '这一年的第一份日历',
  noChanges: '没有改动',
  change: ({ first, last, before, after }: SpanChange) => ({
    title: daySpan(first, last),
    note: `${kindWord(before)} → ${kindWord(after)}`,
  }),
  save: '请同事发布',
  reset: '放弃改动',
  saved: '已保存，请另一位同事核对后发布',
  draftMine: (atMs: number, nowMs: number) =>
    `您在${momentText(atMs, nowMs)} 保存了改动。请另一位有日历权限的同事核对后发布，发布前不生效。`,
  draftOther: (name: string, atMs: number, nowMs: number) =>
    `${name} 在${momentText(atMs, nowMs)} 保存了改动。请照着依据逐天核对，没有问题再发布。`,
  publish: '核对无误，发布',
  publishTitle: (year: number) => `发布 ${year} 年的日历？`,
  publishText: '一分钟内全部生效，之后计算的期限都以它为准。',
  publishVerb: '发布',
  publishedNow: '已发布，一分钟内生效',
  fresh: '这一年刚有同事改过。您的改动还在，请选一份继续。',
  takeFresh: '看最新的',
  keepMine: '留着我的改动',
} as const
