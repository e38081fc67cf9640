import type { aid } from '../../src/contract/aid'
import type { Parsed } from '../../src/contract/define'
import { type Act, decideAct } from '../../src/domain/aid/act'
import { readPerson } from '../_data/accounts'
import { type AidCaseRecord, readCase } from '../_data/aid-cases'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { openVault, type Vault } from '../_services/vault'
import { approve, emergency, finishNotice, freeMoney, nextInstalment, revoke } from './act-money'
import type { Acting, ActRefusal } from './acting'
import { sealNote } from './content'
import { deadlines } from './load'
import { type Decided, moveCase, movedAnswer } from './move-case'
import { told } from './told'

type Asked = Parsed<typeof aid.act>['act']

/**
 * One command of staff: about 11 round trips, 14 where the budget moves with it. Whatever is refused changes nothing but
 * the chain, where somebody tried what segregation forbids.
 */
export const act: Handler<typeof aid.act> = async (ctx, { applicationId, version, requestId, act: asked }) => {
  const [person, one, due] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId), deadlines(ctx)])
  if (!person || !one) return refuse('NOT_FOUND')
  // what is typed lies under the household's key
  const vault = 'text' in asked || 'reason' in asked ? await openVault(ctx, one.householdId) : null
  const moved = await moveCase<ActRefusal>(ctx, {
    caseId: applicationId,
    command: asked.command,
    actor: person.actor,
    version,
    requestId,
    decide: (current, part, tx) => {
      const world = { accountId: person.accountId, part, nowMs: ctx.clock(), due }
      return withMoney(ctx, { current, asked, world, tx }) ?? plain(ctx, { current, asked, world, tx, vault })
    },
  })
  return moved.ok ? movedAnswer(moved) : refuse(moved.code, moved.details)
}

/** Commands that read and write the budget. */
const withMoney = (
  ctx: Ctx,
  { asked, ...acting }: Acting & { readonly asked: Asked },
): Promise<Decided<ActRefusal>> | Decided<ActRefusal> | null => {
  switch (asked.command) {
    case 'approve':
      return approve(ctx, acting, asked.amountFen)
    case 'emergency':
      return emergency(ctx, acting, asked.amountFen)
    case 'finishNotice':
      return finishNotice(ctx, acting)
    case 'revoke':
      return revoke(ctx, acting)
    case 'nextInstalment':
      return nextInstalment(ctx, acting, asked.amountFen)
    default:
      return null
  }
}

const plain = async (
  ctx: Ctx,
  { current, asked, world, tx, vault }: Acting & { readonly asked: Asked; readonly vault: Vault | null },
): Promise<Decided<ActRefusal>> => {
  const typed = 'text' in asked ? asked.text : 'reason' in asked ? (asked.reason ?? '') : ''
  const textSealed = vault && typed !== '' ? sealNote(vault, current._id, typed) : ''
  const command = actOf(asked, textSealed)
  if (!command) return { code: 'WRONG_STATE' }
  const decided = decideAct(current, command, world)
  if (!decided.ok) return { code: decided.code === 'NOT_FOUND' ? 'WRONG_STATE' : decided.code }
  const { change } = decided
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
    ...(money ? { also: money } : {}),
  }
}

/** Cases on notice are listed until it ends, whichever way. */
const noticeField = (
  one: AidCaseRecord,
  { command, state }: Partial<AidCaseRecord> & { readonly command: Act['command'] },
): Partial<AidCaseRecord> => {
  if (command === 'publishNotice') return { noticeOpen: true }
  return one.noticeOpen && state === 'rejected' ? { noticeOpen: false } : {}
}

const actOf = (asked: Asked, textSealed: string): Act | null => {
  switch (asked.command) {
    case 'approve':
    case 'emergency':
    case 'finishNotice':
    case 'revoke':
    case 'nextInstalment':
      return null
    case 'askCorrection':
      return { ...asked, textSealed }
    case 'reject':
      return { ...asked, textSealed }
    case 'decideObjection':
      return { ...asked, textSealed }
    default:
      return asked
  }
}
