/** The tab pages; WeChat opens them by switchTab only, without parameters. */
export const TABS = ['pages/home/index', 'pages/activities/index', 'pages/services/index', 'pages/mine/index'] as const
export type Tab = (typeof TABS)[number]

/** Every other page and what it is opened with; values are ids or small words, never personal data. */
export interface Routes {
  'features/account/pages/messages/index': Record<never, string>
  /** `scene` is the event's id, as a poster's code says it. */
  'features/events/pages/event/index': { eventId: string; scene?: string }
  'features/events/pages/sign-up/index': { eventId: string; sessionId: string }
  'features/events/pages/my-sign-ups/index': Record<never, string>
  'features/checkin/pages/ticket/index': { signUpId: string }
  'features/members/pages/bind/index': Record<never, string>
  'features/members/pages/settings/index': Record<never, string>
  'features/members/pages/profile/index': Record<never, string>
  'features/account/pages/unsent/index': Record<never, string>
  'features/account/pages/viewed/index': Record<never, string>
  'staff/office/pages/held/index': Record<never, string>
  'features/matchmaking/pages/evenings/index': Record<never, string>
  'features/matchmaking/pages/mine/index': Record<never, string>
  'features/matchmaking/pages/session/index': { sessionId: string }
  'features/matchmaking/pages/apply/index': { sessionId: string }
  'features/matchmaking/pages/avoid/index': Record<never, string>
  'features/matchmaking/pages/seats/index': { sessionId?: string }
  'features/matchmaking/pages/check/index': { sessionId: string }
  'features/matchmaking/pages/evening/index': { sessionId: string }
  'features/matchmaking/pages/company/index': { sessionId: string }
  'features/matchmaking/pages/timetable/index': { sessionId: string }
  'staff/host/pages/desk/index': Record<never, string>
  'staff/host/pages/run/index': { sessionId: string }
  'staff/host/pages/business/index': { sessionId: string }
  'staff/host/pages/editor/index': { sessionId?: string }
  'staff/host/pages/wall/index': { sessionId: string }
  'staff/host/pages/vouch/index': Record<never, string>
  'staff/host/pages/reports/index': Record<never, string>
  'features/qa/pages/ask/index': Record<never, string>
  'features/qa/pages/answer/index': { faqId: string; found?: string }
  'features/qa/pages/calculator/index': { kind: string }
  'features/qa/pages/form/index': Record<never, string>
  'features/qa/pages/board/index': Record<never, string>
  'features/qa/pages/complain/index': Record<never, string>
  'features/qa/pages/threads/index': Record<never, string>
  'features/qa/pages/thread/index': { threadId: string }
  'staff/inbox/pages/inbox/index': { threadId?: string }
  'staff/inbox/pages/sharing/index': Record<never, string>
  'staff/inbox/pages/canned/index': Record<never, string>
  'staff/inbox/pages/holds/index': Record<never, string>
  'features/account/pages/consents/index': Record<never, string>
  'features/account/pages/my-data/index': Record<never, string>
  'features/account/pages/exit/index': { kind: 'unbind' | 'delete' }
  'features/members/pages/move/index': Record<never, string>
  'staff/directory/pages/moves/index': Record<never, string>
  'staff/office/pages/jobs/index': Record<never, string>
  'features/checkin/pages/stamps/index': Record<never, string>
  /** `scene` is what the code on a wall says. */
  'features/checkin/pages/spot/index': { scene: string }
  'staff/desk/pages/door-log/index': { sessionId: string }
  'staff/desk/pages/sheet/index': { sessionId: string }
  'staff/desk/pages/spots/index': Record<never, string>
  'staff/desk/pages/figures/index': Record<never, string>
  'features/aid/pages/catalogue/index': Record<never, string>
  'features/aid/pages/programme/index': { programmeId: string }
  'features/aid/pages/apply/index': { programmeId: string; applicationId?: string; behalf?: string }
  'features/aid/pages/case/index': { applicationId: string }
  'features/aid/pages/notices/index': Record<never, string>
  'features/aid/pages/own-file/index': { applicationId: string }
  'staff/review/pages/queue/index': { applicationId?: string }
  'staff/review/pages/visits/index': { applicationId?: string }
  'staff/review/pages/statistics/index': Record<never, string>
  'staff/review/pages/exports/index': Record<never, string>
  'staff/review/pages/rules/index': Record<never, string>
  'staff/review/pages/care/index': Record<never, string>
  'staff/review/pages/categories/index': Record<never, string>
  'staff/payout/pages/funds/index': Record<never, string>
  'staff/payout/pages/batches/index': Record<never, string>
  'staff/gate/pages/doors/index': Record<never, string>
  'staff/gate/pages/scan/index': { sessionId: string; doorId?: string }
  'staff/desk/pages/events/index': { eventId?: string }
  'staff/desk/pages/editor/index': { eventId?: string; copyOf?: string }
  'staff/desk/pages/poster/index': { eventId: string }
  'staff/desk/pages/sign-up-list/index': { sessionId: string }
  'staff/desk/pages/session/index': { sessionId: string }
  'staff/answers/pages/keep/index': Record<never, string>
  'staff/answers/pages/publish/index': Record<never, string>
  'staff/answers/pages/entry/index': { faqId?: string; threadId?: string }
  'staff/answers/pages/figures/index': Record<never, string>
  'staff/directory/pages/members/index': { unionId?: string }
  'staff/directory/pages/import/index': { unionId?: string }
  'staff/directory/pages/bindings/index': Record<never, string>
  'staff/directory/pages/roles/index': Record<never, string>
  'staff/office/pages/calendar/index': { year?: string }
  'staff/directory/pages/unions/index': { unionId?: string }
  'staff/office/pages/audit/index': Record<never, string>
}
export type Route = keyof Routes

declare const BUILT_PAGES: readonly string[]

/** Whether an address that came from the server is a page of this build. */
export const isRoute = (address: string): address is Route => BUILT_PAGES.includes(address)

/** Whether this build holds the page: an entry to a page that is not there is not drawn. */
export const isBuilt = (route: Route): boolean => BUILT_PAGES.includes(route)
