import type { Output } from '../../contract/define'
import type { events } from '../../contract/events'

/** What the desk knows of one session beside its roster. */
export type SessionHead = Output<typeof events.signUps>['session']
