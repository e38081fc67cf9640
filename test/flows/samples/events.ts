import { writeXlsx } from '../../../cloudfunctions/_services/write-xlsx'
import { events } from '../../../src/contract/events'
import { PAST_SESSION_HEADINGS } from '../../../src/domain/events/past-sessions'
import { accepted } from '../local-cloud'
import { AUDITOR, by, DISTRICT, type DomainSamples, EVERYONE, GUEST, MEMBER, OFFICER, OTHER } from './sample'

const PAST_ROW = ['2025-03-01', '聚红能', '梦想小镇示范联合工会', '', '60']

export const eventsSamples: DomainSamples = {
  samples: async ({ cloud, eventId, sessionId, signUpId }) => {
    const fileId = await cloud
      .as(DISTRICT)
      .upload('event-past/house.xlsx', await writeXlsx([PAST_SESSION_HEADINGS, PAST_ROW], [10]))
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
      'events.figures': by(OFFICER, { year: '2026' }),
      'events.figuresFile': by(OFFICER),
      'events.importPast': by(DISTRICT, { fileId, label: '手工' }),
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
    'events.figures': { who: [OFFICER, OTHER, AUDITOR, DISTRICT] },
    'events.figuresFile': { who: [OFFICER, OTHER, AUDITOR, DISTRICT] },
    'events.importPast': { who: [DISTRICT] },
  },
  harmless: {
    'events.save': { version: 999, requestId: 'house-roles' },
    'events.publish': { version: 999 },
    'events.callOff': { version: 999 },
  },
}
