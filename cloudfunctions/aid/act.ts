import type { aid } from '../../src/contract/aid'
import type { Parsed } from '../../src/contract/define'
import { decideAct } from '../../src/domain/aid/act'
import type { Act } from '../../src/domain/aid/acts'
import { AID_CONSENT_KINDS, stoppedBy } from '../../src/domain/aid/consents'
import { dayOf } from '../../src/domain/day'
import { readPerson } from '../_data/accounts'
import { type AidCaseRecord, readCase } from '../_data/aid-cases'
import { dictionaryOn, listDictionaries } from '../_data/aid-dictionaries'
import { helpIn } from '../_data/aid-help'
import { householdsIn } from '../_data/aid-households'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { approve, emergency, finishNotice, freeMoney, nextInstalment, revoke, undoRevocation } from './act-money'
import type { Acting, ActRefusal } from './acting'
import { sealNote } from './content'
import { endDuty } from './duties'
import { deadlines } from './load'
import { type Decided, moveCase, movedAnswer, slotOf } from './move-case'
import { outcomeRow } from './outcome-row'
import { consentsTakenBack } from './taken-back'
import { told } from './told'

type Asked = Parsed<typeof aid.act>['act']

/**
 * One command of staff: about 12 round trips, 15 where the budget moves with it. Whatever is refused changes nothing but
 * the chain, where somebody tried what segregation forbids.
 */
export const act: Handler<typeof aid.act> = async (ctx, { applicationId, version, requestId, act: asked }) => {
  const [person, one, due] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId), deadlines(ctx)])
  if (!person || !one) return refuse('NOT_FOUND')
  if (stoppedBy(asked.command, AID_CONSENT_KINDS).length > 0) {
    const stopped = stoppedBy(asked.command, await consentsTakenBack(ctx, one))
    if (stopped.length > 0) return refuse('CONSENT_GONE', { kinds: stopped })
  }
  // what is typed lies under the household's key
  const vault = 'text' in asked || 'reason' in asked ? await openVault(ctx, one.householdId) : null
  const category = asked.command === 'categorise' ? await categoryOf(ctx, asked.category) : null
  if (asked.command === 'categorise' && !category) return refuse('NO_CATEGORY')
  const moved = await moveCase<ActRefusal>(ctx, {
    caseId: applicationId,
    command: asked.command,
    actor: person.actor,
    version,
    requestId,
    decide: (current, part, tx) => {
      const world = { accountId: person.accountId, part, nowMs: ctx.clock(), due }
      const typed = 'text' in asked ? asked.text : 'reason' in asked ? (asked.reason ?? '') : ''
      const textSealed = vault && typed !== '' ? sealNote(vault, current._id, typed) : ''
      const acting = { current, asked, world, tx, textSealed }
      return withMoney(ctx, acting) ?? plain(ctx, { ...acting, category })
    },
  })
  if (!moved.ok) return refuse(moved.code, moved.details)
  if (asked.command === 'followUp') await endDuty(ctx, one)
  return movedAnswer(moved)
}

/** A category of today's dictionary by its key, null where there is none. One read. */
const categoryOf = async (ctx: Ctx, key: string): Promise<Category | null> => {
  const dictionary = dictionaryOn(await listDictionaries(ctx), dayOf(ctx.clock()))
  const found = dictionary?.categories.find(one => one.key === key)
  return dictionary && found ? { key, label: found.label, number: dictionary.number } : null
}

type Category = Pick<Extract<Act, { command: 'categorise' }>, 'key' | 'label' | 'number'>

/** Commands that read and write the budget; what was said with them is kept like everyone's. */
const withMoney = (ctx: Ctx, acting: Omit<Typed, 'category'> & Acting): Promise<Decided<ActRefusal>> | null => {
  const decided = moneyOf(ctx, acting)
  const note = acting.textSealed === '' ? {} : { lastNoteSealed: acting.textSealed }
  return (
    decided &&
    Promise.resolve(decided).then(one => ('code' in one ? one : { ...one, fields: { ...one.fields, ...note } }))
  )
}

const moneyOf = (
  ctx: Ctx,
  { asked, textSealed, ...acting }: Omit<Typed, 'category'> & Acting,
): Promise<Decided<ActRefusal>> | Decided<ActRefusal> | null => {
  switch (asked.command) {
    case 'approve':
      return approve(ctx, acting, asked.amountFen)
    case 'emergency':
      return emergency(ctx, acting, asked.amountFen)
    case 'finishNotice':
      return finishNotice(ctx, acting)
    case 'revoke':
      return revoke(ctx, acting, textSealed)
    case 'nextInstalment':
      return nextInstalment(ctx, acting, asked.amountFen)
    default:
      return null
  }
}

const plain = async (
  ctx: Ctx,
  { current, asked, world, tx, textSealed, category }: Acting & Typed,
): Promise<Decided<ActRefusal>> => {
  const command = actOf(asked, textSealed, category)
  if (!command) return { code: 'WRONG_STATE' }
  const decided = decideAct(current, command, world)
  if (!decided.ok) return { code: decided.code === 'NOT_FOUND' ? 'WRONG_STATE' : decided.code }
  const undone = decided.retakes ? await undoRevocation(ctx, current, tx) : null
  const change = { ...decided.change, ...undone?.fields }
  const holder = decided.retakes
    ? (await householdsIn(tx).read(current.householdId))?.slots[slotOf(current)]
    : undefined
  // meanwhile the household applied anew: two cases of one programme and period never run side by side
  if (holder && holder !== current._id) return { code: 'ALREADY_OPEN' }
  const money = decided.frees ? await freeMoney(ctx, current, tx) : null
  return {
    fields: {
      ...change,
      ...(textSealed === '' ? {} : { lastNoteSealed: textSealed }),
      ...(money ? { reservedFen: 0 } : {}),
      ...noticeField(current, { ...change, command: command.command }),
    },
    frees: decided.frees === true,
    told: told(current, change),
    refs: 'code' in asked ? { code: asked.code } : {},
    also: async also => {
      await money?.(also)
      await undone?.also?.(also)
      if (decided.retakes) await householdsIn(also).takeSlot(current.householdId, slotOf(current), current._id)
      if (change.category) await householdsIn(also).categorise(current.householdId, change.category)
      if (command.command === 'recordOutcome') await helpIn(also).insert(outcomeRow(ctx, current, command))
    },
  }
}

interface Typed {
  readonly asked: Asked
  readonly textSealed: string
  readonly category: Category | null
}

/** Cases on notice are listed until it ends, whichever way, and not while they are held. */
const noticeField = (
  one: AidCaseRecord,
  { command, state, objections }: Partial<AidCaseRecord> & { readonly command: Act['command'] },
): Partial<AidCaseRecord> => {
  if (command === 'publishNotice') return { noticeOpen: true }
  if (command === 'unhold' && (state === 'notice' || state === 'objection'))
    return { noticeOpen: one.notice?.finishedAtMs === null }
  const upheld = command === 'decideObjection' && objections?.some(({ decision }) => decision === 'upheld')
  return one.noticeOpen && (state === 'rejected' || state === 'held' || upheld) ? { noticeOpen: false } : {}
}

const actOf = (asked: Asked, textSealed: string, category: Category | null): Act | null => {
  switch (asked.command) {
    case 'approve':
    case 'emergency':
    case 'finishNotice':
    case 'revoke':
    case 'nextInstalment':
      return null
    case 'askCorrection':
    case 'followUp':
    case 'recordOutcome':
    case 'reject':
    case 'decideObjection':
      return { ...asked, textSealed }
    case 'categorise':
      return category && { command: 'categorise', ...category }
    default:
      return asked
  }
}
