import { ILLNESS } from '../../cloudfunctions/_demo/aid-programmes'
import { aid } from '../../src/contract/aid'
import type { Input, Output } from '../../src/contract/define'
import type { RoleGrant } from '../../src/domain/can'
import { CONSENTS } from '../../src/domain/consents'
import type { Capability } from '../../src/domain/members/words'
import { DoorWorld } from './door-world'
import { UNIONS } from './events-world'
import { photo } from './files-made'
import { accepted, type Caller, type Cloud, codeOf } from './local-cloud'
import { upload } from './pillar-world'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
/** Eight identities of one case, and some beside. */
export const [OFF1, OFF2, CHAIR, RIGHTS, RIGHTS2, LEAD, LEAD2, MAKER, CHECKER, AUDITOR] = [
  ...['oOff1', 'oOff2', 'oChair', 'oRights', 'oRights2', 'oLead', 'oLead2', 'oMaker', 'oChecker', 'oAuditor'],
] as const as readonly string[] as readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
export const ME = 'oMember1'
/** 2026-09-29 09:00 in Beijing, a Tuesday before the long holiday: the design's own example. */
const TUESDAY_MS = Date.parse('2026-09-29T09:00:00+08:00')

type Content = Input<typeof aid.saveDraft>['content']
type Act = Input<typeof aid.act>['act']

/** Valid by its check digit, nobody's: area 999999. */
const CHECKS = '10X98765432'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
export const idNumber = (birth: string, order: number): string => {
  const first = `999999${birth}${String(order).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(first.charAt(i)), 0)
  return `${first}${CHECKS.charAt(sum % 11)}`
}
/** A card that passes Luhn, its number made from an order. */
export const card = (order: number): string => {
  const head = `62220000000${String(order).padStart(4, '0')}`
  for (let last = 0; last < 10; last++) {
    const digits = Array.from(`${head}${last}`).reverse().map(Number)
    const sum = digits.reduce((all, d, i) => all + (i % 2 === 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2), 0)
    if (sum % 10 === 0) return `${head}${last}`
  }
  return head
}

export const contentOf = (order: number, change: Partial<Content> = {}): Content => ({
  answers: { income: 4_000_000, people: 3, who: 'self', selfPaid: 1_000_000 },
  person: {
    name: `示例甲${order}`,
    idNumber: idNumber('19800101', order),
    phone: `1990001${String(order).padStart(4, '0')}`,
    address: '示范路 1 号',
  },
  people: [],
  bank: { holder: `示例甲${order}`, bankName: '示范银行', card: card(order) },
  story: '去年住院，花费较多。',
  ...change,
})

let requests = 0
export const newRequest = (): string => `aid-request-${++requests}`

/** A district with everyone whom a case needs, the illness programme in force and a budget; cases come through the front door. */
export class AidWorld {
  programmeId = ''
  fundLineId = ''

  private constructor(
    readonly cloud: Cloud,
    readonly door: DoorWorld,
  ) {}

  /** Moves the cloud's clock to that Tuesday, whatever it showed. */
  static async tuesday(cloud: Cloud): Promise<void> {
    const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
    await cloud.post('/__clock', { advanceMs: TUESDAY_MS - nowMs })
  }

  /** An emptied cloud on that Tuesday. */
  static async afresh(cloud: Cloud, budgetFen?: number): Promise<AidWorld> {
    await cloud.post('/__reset', { warm: true })
    await AidWorld.tuesday(cloud)
    return AidWorld.at(cloud, budgetFen)
  }

  static async at(cloud: Cloud, budgetFen = 10_000_000): Promise<AidWorld> {
    const world = new AidWorld(cloud, await DoorWorld.at(cloud))
    await world.door.insert('unions', UNIONS)
    const staff = (openid: string, name: RoleGrant['role'], unionId: string, ...capabilities: Capability[]) =>
      world.account(openid, unionId === 'root' ? 'u-west' : unionId, [{ role: name, unionId, capabilities }])
    await world.door.insert('accounts', [
      staff(OFF1, 'officer', 'u-east'),
      staff(OFF2, 'officer', 'u-east'),
      staff(CHAIR, 'chair', 'u-east'),
      staff(RIGHTS, 'district', 'root', 'aidReview'),
      staff(RIGHTS2, 'district', 'root', 'aidReview'),
      staff(LEAD, 'district', 'root', 'aidLead'),
      staff(LEAD2, 'district', 'root', 'aidLead'),
      staff(MAKER, 'district', 'root', 'financeMaker'),
      staff(CHECKER, 'district', 'root', 'financeChecker'),
      staff(AUDITOR, 'auditor', 'root'),
      ...[1, 2, 3, 4, 5, 6, 7, 8].map(n => world.account(`oMember${n}`, 'u-east')),
      world.account('oWest1', 'u-west'),
    ])
    await world.programme(budgetFen)
    return world
  }

  /** The same district on a cloud that was started again over its data. */
  static async again(cloud: Cloud, { programmeId, fundLineId }: AidWorld): Promise<AidWorld> {
    const world = new AidWorld(cloud, await DoorWorld.at(cloud))
    world.programmeId = programmeId
    world.fundLineId = fundLineId
    return world
  }

  as(openid: string): Caller {
    return this.cloud.as(openid)
  }

  private async programme(budgetFen: number): Promise<void> {
    const made = accepted(
      await this.as(RIGHTS).call(aid.saveRules, { version: 0, programme: json(ILLNESS), requestId: 'illness-1' }),
    )
    const { nowMs } = (await this.cloud.get('/__clock')) as { nowMs: number }
    const fromDay = new Date(nowMs + 8 * HOUR_MS).toISOString().slice(0, 10)
    accepted(await this.as(LEAD).call(aid.publishRules, { rulesetId: made.rulesetId, version: made.version, fromDay }))
    this.programmeId = made.programmeId
    const line = { programmeId: made.programmeId, year: fromDay.slice(0, 4), totalFen: budgetFen, version: 0 }
    this.fundLineId = accepted(await this.as(LEAD).call(aid.saveFundLine, line)).fundLineId
  }

  account(openid: string, unionId: string, roles: readonly RoleGrant[] = []) {
    return {
      _id: this.door.accountId(openid),
      openid,
      card: {
        memberId: `member-of-${openid}`,
        unionId,
        unionName: unionId === 'u-east' ? '东片工会' : '西片工会',
        unionPath: ['root', unionId],
        companyName: '演示公司',
        nameMasked: '张*明',
        nameGrams: [],
        phoneTailBlind: null,
      },
      roles: roles.map((one, i) => ({ ...one, grantId: `grant-${openid}-${i}`, unionName: '', grantedAtMs: 0 })),
      tries: null,
      waitingRequestId: null,
    }
  }

  /** A draft with its content and one photo for each material. */
  async draft(openid: string, content: Content): Promise<{ applicationId: string; version: number }> {
    const me = this.as(openid)
    const saved = accepted(
      await me.call(aid.saveDraft, {
        ...{ programmeId: this.programmeId, version: 0, step: 'home', content, requestId: newRequest() },
      }),
    )
    for (const materialKey of ['diagnosis', 'invoice']) {
      const fileIds = [await upload(this.cloud, openid, photo({}))]
      accepted(await me.call(aid.addEvidence, { applicationId: saved.applicationId, materialKey, fileIds }))
    }
    return { applicationId: saved.applicationId, version: await this.version(saved.applicationId) }
  }

  async submit(openid: string, content: Content): Promise<string> {
    const { applicationId, version } = await this.draft(openid, content)
    accepted(
      await this.as(openid).call(aid.submit, {
        applicationId,
        version,
        consents: consents(content),
        requestId: newRequest(),
      }),
    )
    return applicationId
  }

  async stored(applicationId: string): Promise<Readonly<Record<string, unknown>>> {
    const [one] = await this.door.rows('aid_cases', { _id: applicationId })
    if (!one) throw new Error('no such case')
    return one
  }

  async version(applicationId: string): Promise<number> {
    return Number((await this.stored(applicationId))['version'])
  }

  async state(applicationId: string): Promise<string> {
    return String((await this.stored(applicationId))['state'])
  }

  /** One act on the version that stands; answers the refusal's code or OK. */
  async act(openid: string, applicationId: string, act: Act, requestId = newRequest()): Promise<string> {
    const version = await this.version(applicationId)
    return codeOf(await this.as(openid).call(aid.act, { applicationId, version, requestId, act }))
  }

  async acts(openid: string, applicationId: string, ...acts: readonly Act[]): Promise<void> {
    for (const act of acts) {
      const code = await this.act(openid, applicationId, act)
      if (code !== 'OK') throw new Error(`${act.command}: ${code}`)
    }
  }

  /** Two visitors on their own phones. */
  async visit(applicationId: string): Promise<void> {
    const seen = {
      applicationId,
      requestId: newRequest(),
      deviceAtMs: await this.now(),
      place: '示范社区',
      note: '家里情况属实',
    }
    const { visitId } = accepted(await this.as(OFF1).call(aid.recordVisit, seen))
    accepted(await this.as(OFF2).call(aid.confirmVisit, { applicationId, visitId }))
  }

  /** From submitted to the last level's desk. */
  async proposed(applicationId: string, amountFen = 150_000): Promise<void> {
    await this.acts(
      OFF1,
      applicationId,
      { command: 'accept' },
      { command: 'recordCheck', source: '低保核对', result: 'match', authorisation: 'SQ-1' },
    )
    await this.visit(applicationId)
    await this.acts(OFF1, applicationId, { command: 'propose', amountFen })
  }

  async approved(applicationId: string, amountFen = 150_000): Promise<void> {
    await this.proposed(applicationId, amountFen)
    await this.acts(CHAIR, applicationId, { command: 'approve', amountFen })
    await this.acts(RIGHTS, applicationId, { command: 'approve', amountFen })
  }

  /** Through the notice by the clock. */
  async payable(applicationId: string, amountFen = 150_000): Promise<void> {
    await this.approved(applicationId, amountFen)
    await this.acts(RIGHTS, applicationId, { command: 'publishNotice' })
    await this.advance(20 * DAY_MS)
    await this.sweep()
    expect(await this.state(applicationId)).toBe('payable')
  }

  /** A confirmed batch with these cases. */
  async confirmed(applicationIds: readonly string[]): Promise<string> {
    const { batchId } = accepted(await this.as(MAKER).call(aid.openBatch, { title: '十月', requestId: newRequest() }))
    const { left, version, count, totalFen } = accepted(
      await this.as(MAKER).call(aid.addLines, { batchId, applicationIds: [...applicationIds] }),
    )
    expect(left).toEqual([])
    accepted(await this.as(CHECKER).call(aid.confirmBatch, { batchId, version, count, totalFen }))
    return batchId
  }

  /** A result file as the bank would send it. */
  async bank(
    batchId: string,
    result: (line: Output<typeof aid.batch>['lines'][number]) => string,
    change: (rows: string[][]) => string[][] = rows => rows,
  ) {
    const { lines } = accepted(await this.as(MAKER).call(aid.batch, { batchId }))
    const rows = lines.map(line => [line.paymentId, line.cardTail, (line.amountFen / 100).toFixed(2), result(line)])
    const csv = [['业务编号', '账号', '金额', '结果'], ...change(rows)].map(row => row.join(',')).join('\n')
    const fileId = await this.as(CHECKER).upload(`aid-bank/${newRequest()}.csv`, Buffer.from(csv))
    return accepted(await this.as(CHECKER).call(aid.bankResult, { batchId, fileId }))
  }

  async now(): Promise<number> {
    return ((await this.cloud.get('/__clock')) as { nowMs: number }).nowMs
  }

  async advance(advanceMs: number): Promise<void> {
    await this.cloud.post('/__clock', { advanceMs })
  }

  async sweep(): Promise<Record<string, number>> {
    return ((await this.cloud.post('/__timer/aid')) as { result: Record<string, number> }).result
  }

  /** Budget, ledger, cases and payments side by side; throws where they disagree. */
  async money(): Promise<{ reserved: number; paid: number; recovering: number }> {
    const [line] = await this.door.rows('aid_fund_lines', { _id: this.fundLineId })
    const entries = await this.door.rows('aid_ledger', { fundLineId: this.fundLineId })
    const cases = await this.door.rows('aid_cases', {})
    const payments = await this.door.rows('aid_payments', {})
    const sum = (rows: typeof entries, field = 'amountFen') => rows.reduce((all, row) => all + Number(row[field]), 0)
    const account = (name: string) =>
      sum(entries.filter(one => one['to'] === name)) - sum(entries.filter(one => one['from'] === name))
    const ledger = { reserved: account('reserved'), paid: account('paid'), recovering: account('recovering') }
    expect({ reserved: line?.['reservedFen'], paid: line?.['paidFen'], recovering: line?.['recoveringFen'] }).toEqual(
      ledger,
    )
    expect(sum(cases, 'reservedFen')).toBe(ledger.reserved)
    expect(sum(payments.filter(one => one['state'] === 'paid'))).toBe(ledger.paid)
    expect(ledger.reserved + ledger.paid + ledger.recovering).toBeLessThanOrEqual(Number(line?.['totalFen']))
    for (const one of cases) {
      const live = payments.filter(
        p =>
          p['caseId'] === one['_id'] &&
          p['instalment'] === one['instalment'] &&
          ['drawn', 'paid'].includes(String(p['state'])),
      )
      expect(live.length).toBeLessThanOrEqual(1)
      const chain = await this.door.rows('audit', { subjectKind: 'aidCase', subjectId: one['_id'] })
      expect((one['audit'] as { seq: number } | null)?.seq ?? 0).toBe(chain.length)
    }
    return ledger
  }
}

/** Every tick that a content needs: the applicant's own, each adult's comparison. */
export const consents = (content: Content): Input<typeof aid.submit>['consents'] => {
  const kinds = ['aid.processing', 'aid.medical', 'aid.bank', 'aid.comparison', 'aid.notice'] as const
  return [
    ...kinds.map(kind => ({ kind, version: CONSENTS[kind].version })),
    ...content.people.map(({ personId }) => ({ kind: 'aid.comparison' as const, version: 1, personId })),
  ]
}

/** A plain copy, since the contract's lists are mutable. */
export const json = (programme: typeof ILLNESS): Input<typeof aid.saveRules>['programme'] =>
  JSON.parse(JSON.stringify(programme))
