import { CONSENTS, type ConsentAsked, consentRefusal } from '../../src/domain/consents'
import { consentIdOf, writeConsent } from '../_data/consents'
import type { Ctx } from '../_kit/ctx'

export interface ConsentsGiven {
  readonly accountId: string
  /** One for each tick of the person; nothing is agreed to by another tick. */
  readonly consents: readonly ConsentAsked[]
}

/**
 * Writes what was ticked, each as a consent of its own, side by side: one write a tick, two where it stood before; again
 * changes nothing. Answers why the first one cannot be taken, and writes none then.
 */
export const giveConsents = async (
  ctx: Ctx,
  { accountId, consents }: ConsentsGiven,
): Promise<ReturnType<typeof consentRefusal>> => {
  for (const asked of consents) {
    const refused = consentRefusal(asked)
    if (refused) return refused
  }
  const atMs = ctx.clock()
  await Promise.all(
    consents.map(({ kind, version, about = '', guardianOf = '' }) =>
      writeConsent(ctx, {
        _id: consentIdOf(ctx, accountId, kind, about),
        accountId,
        kind,
        about,
        version,
        guardianOf,
        title: CONSENTS[kind].title,
        text: CONSENTS[kind].text,
        givenAtMs: atMs,
        revokedAtMs: null,
        acts: [{ act: 'given', version, atMs }],
      }),
    ),
  )
  return null
}
