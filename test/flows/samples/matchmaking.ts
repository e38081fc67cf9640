import { matchmaking } from '../../../src/contract/matchmaking'
import { accepted, type Cloud } from '../local-cloud'
import { applicationOf, draftOf } from '../matchmaking-world'
import { by, type DomainSamples, EVERYONE, GUEST, MEMBER, OFFICER } from './sample'

const MATCHMAKER = 'oDemoMatchmaker'
/** Members of the officer's own union. */
const PEOPLE = [MEMBER, 'oDemoMember009', 'oDemoMember017', 'oDemoMember025']
/** Long enough for four applications on a busy machine. */
const SIGN_UP_MS = 120_000
const NOBODY = '0'.repeat(26)

const announced = async (cloud: Cloud, requestId: string, closesInMs: number, change: object = {}): Promise<string> => {
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  const as = cloud.as(MATCHMAKER)
  const draft = { ...draftOf(nowMs, requestId), closesAtMs: nowMs + closesInMs, ...change }
  const { sessionId, version } = accepted(await as.call(matchmaking.save, draft))
  accepted(await as.call(matchmaking.publish, { sessionId, version }))
  return sessionId
}

/** An evening for which all of them applied, its sign-up over. */
const appliedEvening = async (cloud: Cloud): Promise<string> => {
  const sessionId = await announced(cloud, 'house-evening', SIGN_UP_MS)
  for (const [i, openid] of PEOPLE.entries())
    accepted(await cloud.as(openid).call(matchmaking.apply, applicationOf(sessionId, i)))
  await cloud.post('/__clock', { advanceMs: SIGN_UP_MS })
  return sessionId
}

/** One evening at its first round, through the front door. */
const runningEvening = async (cloud: Cloud): Promise<string> => {
  const as = cloud.as(MATCHMAKER)
  const sessionId = await appliedEvening(cloud)
  const { items } = accepted(await cloud.as(OFFICER).call(matchmaking.vouchList, {}))
  for (const { applicationId } of items)
    accepted(await cloud.as(OFFICER).call(matchmaking.vouch, { applicationId, single: true }))
  accepted(await as.call(matchmaking.seal, { sessionId }))
  accepted(await as.call(matchmaking.enterNumber, { sessionId, digits: '0308142231' }))
  for (const openid of PEOPLE) accepted(await cloud.as(openid).call(matchmaking.confirm, { sessionId, yes: true }))
  accepted(await as.call(matchmaking.finalise, { sessionId }))
  for (const badge of [1, 2, 3, 4]) accepted(await as.call(matchmaking.setHere, { sessionId, badge, here: true }))
  accepted(await as.call(matchmaking.nextRound, { sessionId, round: 1 }))
  return sessionId
}

export const matchmakingSamples: DomainSamples = {
  samples: async ({ cloud }) => {
    const openId = await announced(cloud, 'house-open', 3_600_000)
    const sessionId = await runningEvening(cloud)
    const businessId = await announced(cloud, 'house-business', 3_600_000, { kind: 'business' })
    accepted(await cloud.as(MEMBER).call(matchmaking.apply, applicationOf(openId, 0)))
    const [waiting] = accepted(await cloud.as(OFFICER).call(matchmaking.vouchList, {})).items
    const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
    const evening = by(MATCHMAKER, { sessionId })
    // badges follow chance, and nobody blocks themselves
    const { badge: own } = accepted(await cloud.as(MEMBER).call(matchmaking.evening, { sessionId }))
    return {
      'matchmaking.list': by(MEMBER),
      'matchmaking.get': by(MEMBER, { sessionId }),
      'matchmaking.mine': by(MEMBER),
      'matchmaking.apply': by(MEMBER, applicationOf(openId, 0)),
      'matchmaking.withdraw': by(MEMBER, { sessionId: openId }),
      'matchmaking.confirm': by(MEMBER, { sessionId, yes: true }),
      'matchmaking.draw': by(MEMBER, { sessionId, withLines: true }),
      'matchmaking.evening': by(MEMBER, { sessionId }),
      'matchmaking.choose': by(MEMBER, { sessionId, badges: [] }),
      'matchmaking.matches': by(MEMBER, { sessionId }),
      'matchmaking.consent': by(MEMBER, { pairId: NOBODY, yes: true }),
      'matchmaking.block': by(MEMBER, { sessionId, badge: own === 4 ? 3 : 4 }),
      'matchmaking.report': by(MEMBER, { sessionId, words: '说话不礼貌', requestId: 'house-report' }),
      'matchmaking.askHelp': by(MEMBER, { sessionId, requestId: 'house-help' }),
      'matchmaking.avoid': by(MEMBER, { people: ['李秀英'] }),
      'matchmaking.followUp': by(MEMBER, { sessionId, when: 'threeDays', answer: 'friends' }),
      'matchmaking.desk': by(MATCHMAKER),
      'matchmaking.edit': evening,
      'matchmaking.save': by(MATCHMAKER, draftOf(nowMs, 'house-save')),
      'matchmaking.publish': by(MATCHMAKER, { sessionId, version: 1 }),
      'matchmaking.callOff': by(MATCHMAKER, { sessionId, version: 1, reason: '台风' }),
      'matchmaking.vouchList': by(OFFICER),
      'matchmaking.vouch': by(OFFICER, { applicationId: waiting?.applicationId ?? '', single: true }),
      'matchmaking.applicants': evening,
      'matchmaking.seal': evening,
      'matchmaking.enterNumber': by(MATCHMAKER, { sessionId, digits: '0308142231' }),
      'matchmaking.finalise': evening,
      'matchmaking.host': evening,
      'matchmaking.setHere': by(MATCHMAKER, { sessionId, badge: 1, here: true }),
      'matchmaking.setSeating': by(MATCHMAKER, { sessionId, seating: 'adaptive' }),
      'matchmaking.nextRound': by(MATCHMAKER, { sessionId, round: 1 }),
      'matchmaking.answerHelp': by(MATCHMAKER, { sessionId, helpId: NOBODY }),
      'matchmaking.openChoosing': by(MATCHMAKER, { sessionId: openId }),
      'matchmaking.reveal': by(MATCHMAKER, { sessionId: openId }),
      'matchmaking.close': by(MATCHMAKER, { sessionId: openId }),
      'matchmaking.introductions': evening,
      'matchmaking.handOver': by(MATCHMAKER, { pairId: NOBODY, reason: '介绍认识' }),
      'matchmaking.reports': by(MATCHMAKER),
      'matchmaking.companies': by(MEMBER, { sessionId: businessId }),
      'matchmaking.saveCompany': by(MEMBER, { sessionId: businessId, offer: '机器人', need: '生产线', slots: [0, 1] }),
      'matchmaking.saveWishes': by(MEMBER, { sessionId: businessId, companyIds: [NOBODY] }),
      'matchmaking.planMeetings': by(MATCHMAKER, { sessionId: businessId, publish: false }),
      'matchmaking.overview': by(MATCHMAKER, { sessionId: businessId }),
      'matchmaking.replanMeetings': by(MATCHMAKER, { sessionId: businessId, plan: 0, fromSlot: 0, company: null }),
      'matchmaking.schedule': by(MATCHMAKER, { sessionId: businessId }),
      'matchmaking.moveMeeting': by(MATCHMAKER, { meetingId: NOBODY, to: { slot: 1, table: 1 } }),
      'matchmaking.timetable': by(MEMBER, { sessionId: businessId }),
      'matchmaking.saveOutcome': by(MEMBER, {
        meetingId: NOBODY,
        met: true,
        nextStep: 'visit' as const,
        amountFen: 100,
      }),
      'matchmaking.scheduleSheet': by(MATCHMAKER, { sessionId: businessId }),
      'matchmaking.withdrawCompany': by(MEMBER, { sessionId: businessId }),
      'matchmaking.answerReport': by(MATCHMAKER, { reportId: NOBODY, answer: '已经处理' }),
    }
  },
  may: {
    ...may(EVERYONE, 'list', 'get', 'mine', 'draw'),
    ...may(
      EVERYONE.filter(who => who !== GUEST),
      'apply',
      'avoid',
      'companies',
      'saveCompany',
      'saveWishes',
      'timetable',
      // the table's order lets them apply first
      'withdraw',
      'withdrawCompany',
    ),
    ...may([MEMBER], 'confirm', 'matches'),
    // whoever does not take part is told so
    ...may(EVERYONE, 'evening', 'choose', 'block', 'report', 'askHelp', 'followUp'),
    ...may([], 'consent'),
    'matchmaking.vouchList': { who: [OFFICER, 'oDemoMember010'] },
    'matchmaking.vouch': { who: [OFFICER], action: 'matchmaking.vouch' },
    ...may(
      [],
      'desk',
      'reports',
      'planMeetings',
      'overview',
      'replanMeetings',
      'schedule',
      'moveMeeting',
      'saveOutcome',
      'scheduleSheet',
    ),
    ...may(
      [],
      'edit',
      'save',
      'publish',
      'callOff',
      'applicants',
      'seal',
      'enterNumber',
      'finalise',
      'host',
      'setHere',
      'setSeating',
    ),
    ...may([], 'nextRound', 'answerHelp', 'openChoosing', 'reveal', 'close', 'introductions', 'handOver'),
    ...may([], 'answerReport'),
  },
}

function may(who: DomainSamples['may'][string]['who'], ...actions: readonly string[]): DomainSamples['may'] {
  return Object.fromEntries(actions.map(action => [`matchmaking.${action}`, { who }]))
}
