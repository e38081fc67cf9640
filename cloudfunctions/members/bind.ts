import type { Parsed } from '../../src/contract/define'
import type { members } from '../../src/contract/members'
import { dayOf } from '../../src/domain/day'
import { pickRow } from '../../src/domain/members/pick-row'
import { accountIdOf, countTry, readAccount, returnTry } from '../_data/accounts'
import { employeeNoBlinds, nameBlinds, phoneBlinds } from '../_data/person-blinds'
import type { RosterRecord } from '../_data/records'
import { listFittingRows } from '../_data/roster'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { askOfficer } from './ask-officer'
import { bindRow } from './bind-row'

/** Rule of the design: five tries a business day, right or wrong; one that ends without an answer is given back. */
const TRIES_A_DAY = 5

/**
 * Binds this WeChat identity to a roster row: 2 round trips until a wrong name or number is refused, about 10 for a
 * binding. Wrong name, wrong number, wrong code, left and unknown are one answer, BIND_FAILED, on one path.
 * WeChat's own phone binds a free row at once; typed data, and any row that is bound already, wait for the officer.
 */
export const bind: Handler<typeof members.bind> = async (ctx, input) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const accountId = accountIdOf(ctx, ctx.openid)
  const known = await readAccount(ctx, accountId)
  if (known?.card) return refuse('ALREADY_BOUND')
  const day = dayOf(ctx.clock())
  if (!(await countTry(ctx, { openid: ctx.openid, known, day, limit: TRIES_A_DAY }))) return refuse('BIND_LIMIT')

  try {
    return await answerTry(ctx, accountId, input)
  } catch (error) {
    // Only a right name and number meet a locked row, so nobody can probe with tries that are given back.
    await returnTry(ctx, { openid: ctx.openid, day }).catch(() => ctx.log('try_not_returned'))
    throw error
  }
}

type Asked = Parsed<typeof members.bind>

const answerTry = async (ctx: Ctx, accountId: string, input: Asked): ReturnType<Handler<typeof members.bind>> => {
  const row = await findRow(ctx, input)
  if (!row) return refuse('BIND_FAILED')
  const claim = { accountId, memberId: row._id }
  if (input.by === 'wechat') {
    const outcome = await bindRow(ctx, claim)
    if (outcome === 'bound') return { binding: 'active' }
    if (outcome === 'already_bound') return refuse('ALREADY_BOUND')
    if (outcome === 'gone') return refuse('BIND_FAILED')
  }
  const asked = await askOfficer(ctx, { ...claim, by: input.by, typedName: input.name, row })
  return asked ? { binding: 'pending' } : refuse('ALREADY_BOUND')
}

/** The active row that fits the name and the number; a wrong phone code is looked up as a phone that nobody has. */
const findRow = async (ctx: Ctx, input: Asked): Promise<RosterRecord | null> => {
  const name = { names: nameBlinds(ctx.crypto, input.name) }
  const number =
    input.by === 'employee'
      ? { numbers: employeeNoBlinds(ctx.crypto, input.employeeNo) }
      : {
          phones: phoneBlinds(ctx.crypto, input.by === 'phone' ? input.phone : await wechatPhone(ctx, input.phoneCode)),
        }
  const rows = await listFittingRows(ctx, { ...name, ...number })
  return pickRow(rows.map(row => ({ ...row, memberId: row._id })))
}

const wechatPhone = async (ctx: Ctx, code: string): Promise<string> => (await ctx.wechat.phoneNumber(code)) ?? ''
