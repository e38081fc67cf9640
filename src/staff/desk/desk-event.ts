import type { Output } from '../../contract/define'
import type { events } from '../../contract/events'

/** One event as the desk's list gives it. */
export type DeskEvent = Output<typeof events.desk>['items'][number]
export type DeskSession = DeskEvent['sessions'][number]
