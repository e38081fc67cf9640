import fc from 'fast-check'
import { aid } from '../../src/contract/aid'
import type { Input } from '../../src/contract/define'
import {
  AidWorld,
  AUDITOR,
  CHAIR,
  CHECKER,
  contentOf,
  DAY_MS,
  LEAD,
  MAKER,
  newRequest,
  OFF1,
  OFF2,
  RIGHTS,
} from './aid-world'
import { type Cloud, startCloud } from './local-cloud'

/** Everybody does anything at any time; each word is a command somebody may try on one of two cases. */
const ACTS: readonly (readonly [string, Input<typeof aid.act>['act']])[] = [
  [OFF1, { command: 'accept' }],
  [OFF1, { command: 'recordCheck', source: '低保', result: 'match', authorisation: '1' }],
  [RIGHTS, { command: 'waiveVisit', reason: '已核实' }],
  [OFF1, { command: 'propose', amountFen: 150_000 }],
  [CHAIR, { command: 'approve', amountFen: 150_000 }],
  [RIGHTS, { command: 'approve', amountFen: 150_000 }],
  [RIGHTS, { command: 'publishNotice' }],
  [OFF2, { command: 'reject', code: 'X1', clause: '第一条', text: '不符合条件' }],
  [RIGHTS, { command: 'hold', reason: '等一等' }],
  [RIGHTS, { command: 'unhold', reason: '继续' }],
  [LEAD, { command: 'revoke', reason: '材料不实' }],
  [AUDITOR, { command: 'revoke', reason: '材料不实' }],
]
const WORDS = [
  ...ACTS.map((_, i) => `act-${i}`),
  'withdraw',
  'notice',
  'draw',
  'confirm',
  'paid',
  'failed',
  'fix',
] as const
/** The way to money is long: a walk along it with detours, each step sometimes repeated. */
const PATH = ['act-0', 'act-1', 'act-2', 'act-3', 'act-4', 'act-5', 'act-6', 'notice', 'draw', 'confirm', 'paid']

const walk = fc
  .array(fc.record({ at: fc.nat(12), word: fc.constantFrom(...WORDS), which: fc.nat(1) }), { maxLength: 6 })
  .map(detours => {
    const steps = PATH.flatMap(word => [
      { word, which: 0 },
      { word, which: 1 },
    ])
    for (const { at, word, which } of detours) steps.splice(at * 2, 0, { word, which }, { word, which })
    return steps
  })

test.each([21, 22])(
  'command sequences under the faults of seed %i leave budget, ledger, payments and chains in agreement',
  async seed => {
    const cloud: Cloud = await startCloud({ chaos: seed, workers: 3 })
    try {
      await AidWorld.tuesday(cloud)
      const world = await patiently(() => AidWorld.at(cloud, 200_000))
      const [steps = []] = fc.sample(walk, { numRuns: 1, seed })
      const ids = [
        await patiently(() => world.submit('oMember1', contentOf(1))),
        await patiently(() => world.submit('oMember2', contentOf(2))),
      ]
      let batchId = 'none'
      const run = async (word: string, which: number): Promise<void> => {
        const id = ids[which] ?? ''
        const act = /^act-/.test(word) ? ACTS[Number(word.slice(4))] : undefined
        if (act) await world.act(act[0], id, act[1])
        if (word === 'withdraw')
          await cloud
            .as(`oMember${which + 1}`)
            .call(aid.withdraw, { applicationId: id, version: await world.version(id) })
        if (word === 'notice') await world.advance(20 * DAY_MS).then(() => world.sweep())
        if (word === 'draw') {
          const opened = await cloud.as(MAKER).call(aid.openBatch, { title: '批次', requestId: newRequest() })
          if (opened.ok) batchId = opened.data.batchId
          await cloud.as(MAKER).call(aid.addLines, { batchId, applicationIds: ids })
        }
        if (word === 'confirm') {
          const seen = await cloud.as(MAKER).call(aid.batch, { batchId })
          if (seen.ok) {
            const { version, count, totalFen } = seen.data
            await cloud.as(CHECKER).call(aid.confirmBatch, { batchId, version, count, totalFen })
          }
        }
        if (word === 'paid' || word === 'failed') await world.bank(batchId, () => (word === 'paid' ? '成功' : '失败'))
        if (word === 'fix') {
          const { bank } = contentOf(which + 1)
          await cloud
            .as(`oMember${which + 1}`)
            .call(aid.fixAccount, { applicationId: id, version: await world.version(id), bank })
        }
      }
      // whatever is refused or lost on the way is part of the walk
      for (const { word, which } of steps) await run(word, which).catch(() => undefined)
      await world.advance(31_000)
      const { reserved, paid, recovering } = await world.money()
      expect(reserved + paid + recovering).toBeLessThanOrEqual(200_000)
      reached.push(...(await Promise.all(ids.map(id => world.state(id)))))
      const { chaos } = (await cloud.get('/__stats')) as { chaos: Record<string, number> }
      expect(Object.values(chaos).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0)
    } finally {
      await cloud.stop()
    }
  },
)

/** A walk that never came near money would prove nothing. */
const reached: string[] = []
test('the walks reached money', () => {
  expect(reached.some(state => ['paying', 'paid', 'payfail', 'revoked'].includes(state))).toBe(true)
})

/** Faults fall on preparations too; they are tried again. */
const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries >= 8) throw error
    }
  }
}
