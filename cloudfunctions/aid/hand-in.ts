import { type ReadContent, readContent } from '../../src/domain/aid/content'
import { cardTail } from '../../src/domain/aid/identifiers'
import { maskName } from '../../src/domain/members/mask'
import type { Deadline } from '../../src/domain/workdays'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { RulesetRecord } from '../_data/aid-rules'
import { aidCardBlind } from '../_data/person-blinds'
import type { Ctx } from '../_kit/ctx'
import { openVault, type Vault } from '../_services/vault'
import { accountsOf } from './accounts-of'
import { digestOf, openContent, sealContent } from './content'
import { decisionOf } from './decision-of'
import { flagsOf, personBlinds } from './flags'
import { deadlines } from './load'
import { type OwnCase, readOwnCase } from './own-case'

export interface HandIn extends OwnCase {
  readonly ruleset: RulesetRecord
  readonly vault: Vault
  readonly due: (workdays: number) => Deadline
  /** What was typed, in its one form; `problems` are the places to be mended. */
  readonly read: ReturnType<typeof readContent>
}

/** My case with its rules and its content, to be handed in. 5 reads in 2 round trips; NOT_FOUND, PROGRAMME_CLOSED without rules. */
export const readHandIn = async (
  ctx: Ctx,
  applicationId: string,
  rulesOf: (one: AidCaseRecord) => Promise<RulesetRecord | null>,
): Promise<HandIn | 'NOT_FOUND' | 'PROGRAMME_CLOSED'> => {
  const own = await readOwnCase(ctx, applicationId)
  if (!own) return 'NOT_FOUND'
  const { one } = own
  const [ruleset, vault, due] = await Promise.all([rulesOf(one), openVault(ctx, one.householdId), deadlines(ctx)])
  if (!ruleset) return 'PROGRAMME_CLOSED'
  const materialKeys = one.evidence.filter(({ fileIds }) => fileIds.length > 0).map(({ materialKey }) => materialKey)
  const read = readContent({
    content: openContent(vault, one),
    programme: ruleset.programme,
    materialKeys,
    nowMs: ctx.clock(),
  })
  return { ...own, ruleset, vault, due, read }
}

/** What a case keeps of a content that is handed in: sealed, in digests, masked, and as what may look like another case. 4 reads side by side. */
export const handedIn = async (
  ctx: Ctx,
  { one, vault, ruleset, read }: Pick<HandIn, 'one' | 'vault' | 'ruleset' | 'read'>,
) => {
  const blinds = personBlinds(ctx, read)
  const [same, relatedAccountIds] = await Promise.all([flagsOf(ctx, one, blinds), accountsOf(ctx, read.phones)])
  const { content, facts, decision } = read
  return {
    contentSealed: sealContent(vault, one._id, content),
    contentHash: digestOf(ctx, content, one.evidence),
    inputsHash: ctx.crypto.blind('aid-inputs', JSON.stringify(facts)),
    decision: decisionOf(decision),
    nameMasked: maskName(content.person.name),
    cardTail: ruleset.programme.cash ? cardTail(content.bank.card) : '',
    idBlinds: blinds.ids,
    cardBlind: blinds.card,
    relatedAccountIds,
    flags: [...same, ...passbookFlag(ctx, one, read)],
  }
}

/** A passbook is taken with a word of the intake, given as the answer to this flag. */
const passbookFlag = (ctx: Ctx, one: AidCaseRecord, { isPassbook, content }: ReadContent) =>
  isPassbook
    ? [
        {
          flagId: ctx.crypto.id('aid-flag', `${one._id}:PASSBOOK:${aidCardBlind(ctx.crypto, content.bank.card)}`),
          kind: 'PASSBOOK' as const,
          otherCaseId: '',
          resolvedBy: null,
        },
      ]
    : []
