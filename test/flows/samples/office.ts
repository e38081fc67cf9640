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
    return {
      'office.jobs': by(KEEPER),
      'office.calendar': by(KEEPER, { year: 2026 }),
      'office.saveCalendarYear': by(KEEPER, { ...oneDay(2092), version: 0 }),
      'office.publishCalendarYear': by(PUBLISHER, { year: 2091, version: 1 }),
    }
  },
  may: {
    'office.jobs': { who: [AUDITOR, ADMIN], action: 'jobs.read' },
    'office.calendar': { who: [AUDITOR, ADMIN], action: 'calendar.read' },
    'office.saveCalendarYear': { who: [], action: 'calendar.edit' },
    'office.publishCalendarYear': { who: [], action: 'calendar.edit' },
  },
}
