import type { CaseFacts } from '../../src/domain/aid/case'
import { actingPart, type GuardRefusal, withHand } from '../../src/domain/aid/guards'
import type { Command } from '../../src/domain/aid/matrix'
import { partsOf } from '../../src/domain/aid/parts'
import { type CaseState, type Part, PUBLIC_WORDS } from '../../src/domain/aid/words'
import type { Actor } from '../../src/domain/can'
import type { RefusalDetails } from '../../src/domain/refusal'
import { type AidCaseRecord, casesIn } from '../_data/aid-cases'
import { householdsIn } from '../_data/aid-households'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { insertAudit, nextAudit } from '../_services/audit'
import { type Told, tellIn } from '../_services/outbox'

interface Move {
  readonly fields: Partial<AidCaseRecord>
  readonly told?: readonly Told[]
  readonly refs?: Readonly<Record<string, string | number | boolean | null>>
  /** Further writes of the same transaction: budget, payment, ledger. */
  readonly also?: (tx: Tx) => Promise<unknown>
  /** The household may apply again. */
  readonly frees?: boolean
}

export type Decided<C extends string> = Move | { readonly code: C; readonly details?: RefusalDetails }

export interface Moving<C extends string> {
  readonly caseId: string
  readonly command: Command
  /** Null: the system. */
  readonly actor: Actor | null
  /** The version that was read; null where the command may meet any. */
  readonly version: number | null
  readonly requestId: string | null
  /** The chain keeps no name: an objection without one. */
  readonly nameless?: boolean
  readonly decide: (one: AidCaseRecord, part: Part, tx: Tx) => Promise<Decided<C>> | Decided<C>
}

export type Moved<C extends string> =
  | {
      readonly ok: true
      readonly caseId: string
      readonly version: number
      readonly state: CaseState
      readonly same: boolean
    }
  | {
      readonly ok: false
      readonly code: C | GuardRefusal | 'CHANGED_ELSEWHERE' | 'WRONG_STATE' | 'FORBIDDEN' | 'NOT_FOUND'
      readonly details?: RefusalDetails
    }

/**
 * One command on one case in one transaction: read, decide, write the step with its audit event, tell. 5 round trips
 * beside what `decide` and `also` need. A refused segregation rule leaves an audit event and nothing else.
 */
export const moveCase = <C extends string>(ctx: Ctx, moving: Moving<C>): Promise<Moved<C>> =>
  ctx.store.transaction(async tx => {
    const { caseId, command, actor, version } = moving
    // one person's request is answered again to that person alone
    const requestId = moving.requestId === null ? null : `${moving.requestId}/${actor?.accountId ?? ''}`
    const cases = casesIn(tx)
    const one = await cases.read(caseId)
    const parts: readonly Part[] = actor ? (one ? [...partsOf(actor, one), 'anyone'] : []) : ['system']
    if (!one || parts.length === 0) return { ok: false, code: 'NOT_FOUND' }
    const before = one.requests.find(request => request.requestId === requestId)
    if (requestId !== null && before) return { ok: true, caseId, version: before.version, state: one.state, same: true }
    const acting = actingPart(one, { command, accountId: actor?.accountId ?? '', parts })
    if (!acting.ok) {
      if (acting.code !== 'FORBIDDEN' && acting.code !== 'WRONG_STATE')
        await note(tx, ctx, one, { what: 'aid.forbidden', byAccountId: actor?.accountId ?? null, refs: { command } })
      const onlyPublic = parts.length === 1 && parts[0] === 'anyone'
      return { ok: false, code: onlyPublic && acting.code === 'FORBIDDEN' ? 'NOT_FOUND' : acting.code }
    }
    if (version !== null && version !== one.version) return { ok: false, code: 'CHANGED_ELSEWHERE' }
    const decided = await moving.decide(one, acting.part, tx)
    if ('code' in decided) return { ok: false, ...decided }
    const accountId = moving.nameless ? null : (actor?.accountId ?? null)
    const { head, row } = nextAudit(
      ctx,
      { kind: 'aidCase', id: caseId, head: one.audit },
      {
        what: auditWord(command),
        byAccountId: accountId,
        role: acting.part,
        refs: { from: one.state, to: decided.fields.state ?? one.state, ...decided.refs },
      },
    )
    await cases.move(
      one,
      { ...decided.fields, ...handsAfter(one, decided.fields, accountId, acting.part), audit: head },
      { nowMs: ctx.clock(), requestId },
    )
    await insertAudit(tx, row)
    await decided.also?.(tx)
    if (decided.frees) await householdsIn(tx).freeSlot(one.householdId, slotOf(one), caseId)
    await tellIn(tx, ctx, decided.told ?? [])
    return { ok: true, caseId, version: one.version + 1, state: decided.fields.state ?? one.state, same: false }
  })

/** One case of a programme and period a household may have open or paid. */
export const slotOf = ({ programmeId, period }: Pick<AidCaseRecord, 'programmeId' | 'period'>): string =>
  `${programmeId}:${period}`

/** What a moved case answers. */
export const movedAnswer = ({ caseId, version, state }: Extract<Moved<never>, { ok: true }>) => ({
  applicationId: caseId,
  version,
  state,
  words: PUBLIC_WORDS[state],
})

const STAFF: readonly Part[] = ['intake', 'visitor', 'l1', 'street', 'l2', 'l3', 'maker', 'checker', 'auditor']

const handsAfter = (
  one: AidCaseRecord,
  fields: Partial<AidCaseRecord>,
  accountId: string | null,
  part: Part,
): Pick<CaseFacts, 'hands'> | object => {
  // whoever steps aside did not act
  if (accountId === null || !STAFF.includes(part) || fields.conflictAccountIds) return {}
  return { hands: withHand(fields.hands ?? one.hands, { accountId, part }) }
}

const auditWord = (command: Command) => (command === 'save' ? ('aid.submit' as const) : (`aid.${command}` as const))

const note = async (
  tx: Tx,
  ctx: Ctx,
  one: AidCaseRecord,
  said: { what: 'aid.forbidden'; byAccountId: string | null; refs: Readonly<Record<string, string>> },
): Promise<void> => {
  const { head, row } = nextAudit(ctx, { kind: 'aidCase', id: one._id, head: one.audit }, said)
  await casesIn(tx).keepHead(one._id, head)
  await insertAudit(tx, row)
}
