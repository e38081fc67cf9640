import type { Content } from '../../src/domain/aid/content'
import { canonicalJson } from '../../src/domain/canonical'
import { type AidCaseRecord, contentPlace } from '../_data/aid-cases'
import type { Ctx } from '../_kit/ctx'
import type { Vault } from '../_services/vault'

/** Free texts of staff and members lie under the same key. */
const textPlace = (caseId: string) => `aid_cases/${caseId}/text`

export const sealContent = (vault: Vault, caseId: string, content: Content): string =>
  vault.seal(JSON.stringify(content), contentPlace(caseId))

export const openContent = (
  vault: Vault,
  { _id, contentSealed }: Pick<AidCaseRecord, '_id' | 'contentSealed'>,
): Content => JSON.parse(vault.open(contentSealed, contentPlace(_id)))

export const sealNote = (vault: Vault, caseId: string, text: string): string => vault.seal(text, textPlace(caseId))
export const openNote = (vault: Vault, caseId: string, sealed: string): string =>
  sealed === '' ? '' : vault.open(sealed, textPlace(caseId))

/** Equal contents with equal files give equal digests; keyed, since answers are few and could be guessed. */
export const digestOf = (ctx: Ctx, content: Content, evidence: AidCaseRecord['evidence']): string =>
  ctx.crypto.blind('aid-content', canonicalJson(JSON.parse(JSON.stringify({ content, evidence }))))
