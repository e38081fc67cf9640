import type { SpotKind } from '../../domain/checkin/spots'
import { dateText, momentText } from '../../ui/time-text'

const two = (n: number): string => String(n).padStart(2, '0')
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

export const SPOT_TEXT = {
  title: '驿站与红色路线',
  intro: '路过时扫一扫墙上的码，给自己留一枚纪念章。全凭自愿，不排名、不计分。',
  none: '还没有可以留章的地方',
  noneNote: '工会布置好以后，会出现在这里。',
  kinds: { station: '驿站', route: '红色路线' } satisfies Record<SpotKind, string>,
  hours: (from: number, to: number) =>
    from === to || (from === 0 && to === 1440)
      ? '全天开放'
      : to < from
        ? `${clock(from)}–次日 ${clock(to)}`
        : `${clock(from)}–${clock(to)}`,
  stamped: (atMs: number) => `${dateText(atMs)} 留章`,
  notYet: '还没去过',
  count: (mine: number, all: number) => `已留 ${mine} 枚，共 ${all} 处`,

  spotTitle: '留一枚纪念章',
  leave: '留下纪念章',
  leaveNote: '只记您第一次来的日期，只有您自己看得到。',
  done: '纪念章已留下',
  before: '您来过这里',
  closed: '现在不在开放时间',
  opens: (atMs: number, nowMs: number) => `${momentText(atMs, nowMs)} 起开放，到时再来。`,
  closedNote: '这里暂时不开放。',
  toStamps: '看我的纪念章',
  unreadable: '没有认出这张码',
  unreadableNote: '请用微信再扫一次墙上的码。',
} as const
