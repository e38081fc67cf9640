import { writeXlsx } from '../../../cloudfunctions/_services/write-xlsx'
import { events } from '../../../src/contract/events'
import { PAST_SESSION_HEADINGS } from '../../../src/domain/events/past-sessions'
import { SIGN_UP_HEADINGS } from '../../../src/domain/events/sign-up-rows'
import { accepted, type Cloud } from '../local-cloud'
import { AUDITOR, by, DISTRICT, type DomainSamples, EVERYONE, GUEST, MEMBER, OFFICER, OTHER, PLAIN } from './sample'

const MINUTE_MS = 60_000

/** An application that waits for the desk, and absences: one to be explained, one explained. A lottery is sealed. The clock goes on two minutes. */
const waits = async (cloud: Cloud, { eventId }: { eventId: string }) => {
  const { state: _, ...draft } = accepted(await cloud.as(OFFICER).call(events.edit, { eventId }))
  const [{ sessionId: __, taken: ___, ...plain } = { sessionId: '', taken: 0 }] = draft.sessions
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  const endsAtMs = nowMs + MINUTE_MS
  const short = { startsAtMs: nowMs - MINUTE_MS, endsAtMs, signUpOpensAtMs: nowMs - MINUTE_MS, cancelUntilMs: endsAtMs }
  const sessions = [
    { ...plain, mode: 'approval' as const },
    { ...plain, ...short, signUpClosesAtMs: endsAtMs },
    { ...plain, ...short, signUpClosesAtMs: endsAtMs, mode: 'lottery' as const },
  ] as typeof draft.sessions
  const saved = accepted(
    await cloud
      .as(OFFICER)
      .call(events.save, { ...draft, eventId: undefined, sessions, version: 0, requestId: 'house-w' }),
  )
  accepted(await cloud.as(OFFICER).call(events.publish, { eventId: saved.eventId, version: saved.version }))
  const [applied = '', missed = '', drawn = ''] = saved.sessionIds
  const tap = async (openid: string, sessionId: string) =>
    accepted(
      await cloud.as(openid).call(events.signUp, { sessionId, places: [{ kind: 'self' }], requestId: 'house-wait' }),
    ).signUpId
  const pending = await tap(PLAIN, applied)
  const mine = await tap(MEMBER, missed)
  const explained = await tap(PLAIN, missed)
  await tap(PLAIN, drawn)
  await cloud.post('/__clock', { advanceMs: 2 * MINUTE_MS + 1_000 })
  await cloud.post('/__timer/events')
  accepted(await cloud.as(PLAIN).call(events.explain, { signUpId: explained, text: '那天临时加班' }))
  return {
    'events.decide': by(OFFICER, { verdict: 'approve', signUpId: pending }),
    'events.enterNumber': by(OFFICER, { sessionId: drawn, digits: '738' }),
    'events.explain': by(MEMBER, { signUpId: mine, text: '孩子发烧' }),
    'events.absences': by(OFFICER, { sessionId: missed }),
    'events.answerAbsence': by(OFFICER, { signUpId: explained, state: 'lifted' }),
  }
}

const PAST_ROW = ['2025-03-01', '聚红能', '梦想小镇示范联合工会', '', '60']

export const eventsSamples: DomainSamples = {
  samples: async ({ cloud, eventId, sessionId, signUpId }) => {
    const fileId = await cloud
      .as(DISTRICT)
      .upload('event-past/house.xlsx', await writeXlsx([PAST_SESSION_HEADINGS, PAST_ROW], [10]))
    const list = await writeXlsx([SIGN_UP_HEADINGS, ['张三', '13900000000']], [10])
    const listId = await cloud.as(OFFICER).upload('sign-up-imports/house.xlsx', list)
    const { state: _, ...draft } = accepted(await cloud.as(OFFICER).call(events.edit, { eventId }))
    const signUp = { sessionId, places: [{ kind: 'self' as const }], requestId: 'house-1' }
    return {
      'events.list': by(MEMBER, { brand: draft.brand }),
      'events.get': by(MEMBER, { eventId }),
      'events.home': by(MEMBER),
      'events.signUp': by(MEMBER, { ...signUp }),
      'events.cancel': by(MEMBER, { signUpId }),
      'events.mine': by(MEMBER),
      'events.ticket': by(MEMBER, { signUpId }),
      'events.desk': by(OFFICER, { state: 'published' }),
      'events.edit': by(OFFICER, { eventId }),
      'events.save': by(OFFICER, {
        ...draft,
        sessions: draft.sessions.map(({ taken: __, ...one }) => one),
        requestId: 'house-4',
      }),
      'events.publish': by(OFFICER, { eventId, version: draft.version }),
      'events.callOff': by(OFFICER, { eventId, version: draft.version, reason: '天气原因' }),
      'events.signUps': by(OFFICER, { sessionId, status: 'confirmed' }),
      'events.organisers': by(OFFICER),
      'events.poster': by(OFFICER, { eventId }),
      'events.planCheck': by(OFFICER, {
        venueName: draft.venueName,
        spans: [{ startsAtMs: 1_790_000_000_000, endsAtMs: 1_790_003_600_000 }],
      }),
      'events.revealGuest': by(OFFICER, { signUpId, reason: '核对报名' }),
      'events.signUpsFile': by(OFFICER, { sessionId, reason: '现场核对' }),
      'events.importSignUps': by(OFFICER, { sessionId, fileId: listId }),
      'events.figures': by(OFFICER, { year: '2026' }),
      'events.figuresFile': by(OFFICER),
      'events.importPast': by(DISTRICT, { fileId, label: '手工' }),
      ...(await waits(cloud, { eventId })),
    }
  },
  may: {
    'events.list': { who: EVERYONE },
    'events.get': { who: EVERYONE },
    'events.home': { who: EVERYONE },
    'events.signUp': { who: EVERYONE.filter(who => who !== GUEST) },
    'events.cancel': { who: [MEMBER] },
    'events.mine': { who: EVERYONE },
    'events.ticket': { who: [MEMBER] },
    'events.desk': { who: [OFFICER, OTHER, AUDITOR, DISTRICT] },
    'events.edit': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.save': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.publish': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.callOff': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.signUps': { who: [OFFICER, AUDITOR, DISTRICT], action: 'event.desk' },
    'events.organisers': { who: EVERYONE },
    'events.poster': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.planCheck': { who: [OFFICER, OTHER, DISTRICT] },
    'events.revealGuest': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.signUpsFile': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.importSignUps': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.figures': { who: [OFFICER, OTHER, AUDITOR, DISTRICT] },
    'events.figuresFile': { who: [OFFICER, OTHER, AUDITOR, DISTRICT] },
    'events.importPast': { who: [DISTRICT] },
    'events.decide': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.enterNumber': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.explain': { who: [MEMBER] },
    'events.absences': { who: [OFFICER, DISTRICT], action: 'event.edit' },
    'events.answerAbsence': { who: [OFFICER, DISTRICT], action: 'event.edit' },
  },
  harmless: {
    'events.save': { version: 999, requestId: 'house-roles' },
    'events.publish': { version: 999 },
    'events.callOff': { version: 999 },
  },
}
