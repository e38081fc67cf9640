import { office } from '../../../src/contract/office'
import { accepted } from '../local-cloud'
import { ADMIN, AUDITOR, by, type DomainSamples } from './sample'

const KEEPER = 'oDemoKeeper'
const PUBLISHER = 'oDemoPublisher'

/** A table of one day, for years that nothing else looks at. */
const oneDay = (year: number) => ({
  year,
  source: '测试用的通知',
  days: [{ day: `${year}-01-01`, kind: 'off' as const, name: '元旦' }],
})

export const officeSamples: DomainSamples = {
  samples: async ({ cloud }) => {
    accepted(await cloud.as(KEEPER).call(office.saveCalendarYear, { ...oneDay(2091), version: 0 }))
    const { items } = accepted(await cloud.as(AUDITOR).call(office.audits, { kind: 'account' }))
    const subject = { subjectKind: 'account' as const, subjectId: items[0]?.subjectId ?? '' }
    return {
      'office.jobs': by(KEEPER),
      'office.audits': by(AUDITOR, { kind: 'account' }),
      'office.auditOf': by(AUDITOR, subject),
      'office.auditDesk': by(AUDITOR),
      'office.exportAudit': by(AUDITOR, { subject }),
      'office.exportAnchor': by(AUDITOR),
      'office.calendar': by(KEEPER, { year: 2026 }),
      'office.saveCalendarYear': by(KEEPER, { ...oneDay(2092), version: 0 }),
      'office.publishCalendarYear': by(PUBLISHER, { year: 2091, version: 1 }),
      'office.heldContent': by(KEEPER),
      'office.heldPicture': by(KEEPER, { contentId: 'none' }),
      'office.decideContent': by(KEEPER, {
        contentId: 'none',
        askedAtMs: 1_795_600_000_000,
        pass: true,
        reason: '无碍',
      }),
    }
  },
  may: {
    'office.jobs': { who: [AUDITOR, ADMIN], action: 'jobs.read' },
    'office.audits': { who: [AUDITOR], action: 'audit.read' },
    'office.auditOf': { who: [AUDITOR], action: 'audit.read' },
    'office.auditDesk': { who: [AUDITOR], action: 'audit.read' },
    'office.exportAudit': { who: [AUDITOR], action: 'audit.read' },
    'office.exportAnchor': { who: [AUDITOR], action: 'audit.read' },
    'office.calendar': { who: [AUDITOR, ADMIN], action: 'calendar.read' },
    'office.saveCalendarYear': { who: [], action: 'calendar.edit' },
    'office.publishCalendarYear': { who: [], action: 'calendar.edit' },
    'office.heldContent': { who: [], action: 'content.decide' },
    'office.heldPicture': { who: [], action: 'content.decide' },
    'office.decideContent': { who: [], action: 'content.decide' },
  },
}
