import { useRef, useState } from 'react'
import { matchmaking } from '../../contract/matchmaking'
import type { MatchmakingConsentKind } from '../../domain/matchmaking/consents'
import { newRequestId } from '../../platform/request-id'
import { useCommand } from '../../platform/use-command'
import { useDraft } from '../../platform/use-draft'
import { type ApplyDraft, type ApplyStep, firstDraft, parseApplyDraft } from './apply-draft'
import { MINE, type SessionDetail } from './use-session'

/** Refusals that a step can mend. */
const MENDED_AT: Readonly<Record<string, ApplyStep>> = {
  WORDS_REFUSED: 'card',
  BUDDY_UNKNOWN: 'company',
  TOO_YOUNG: 'about',
  PROMISE_NEEDED: 'promise',
  BAD_INPUT: 'about',
}

/** One application as it is typed: encrypted on this phone with the step it stands at, and sent once. */
export const useApply = (session: SessionDetail) => {
  const { sessionId, application } = session
  const mine = application && application.state !== 'withdrawn' ? application : null
  const draft = useDraft<ApplyDraft>(
    { key: `evening-${sessionId}-${mine ? 'change' : 'new'}`, parse: parseApplyDraft },
    () => firstDraft(mine, newRequestId()),
  )
  const [given, setGiven] = useState<readonly MatchmakingConsentKind[]>(() => standing(mine))
  const command = useCommand(matchmaking.apply, { renews: MINE })
  const latest = useRef(draft.value)
  latest.current = draft.value
  const put = (part: Partial<ApplyDraft>) => {
    latest.current = { ...latest.current, ...part }
    draft.change(latest.current)
  }
  const has = (kind: MatchmakingConsentKind) => given.includes(kind)

  /** True once the server has it; a refusal leads to the step that mends it. */
  const send = async (): Promise<boolean> => {
    const { group, industry, birthYear, phone, nickname, tags, book, wish, buddyCode, requestId } = latest.current
    if (group === null || industry === null) {
      put({ step: 'about' })
      return false
    }
    const reply = await command.run({
      sessionId,
      group,
      industry,
      birthYear: Number(birthYear),
      ...(phone.trim() !== '' && { phone }),
      nickname,
      tags: [...tags],
      book,
      wish,
      buddyCode,
      single: latest.current.singleAtMs !== null,
      conduct: latest.current.conductAtMs !== null,
      companyCheck: has('matchmaking.companyCheck'),
      consents: {
        takePart: has('matchmaking.takePart'),
        showCard: has('matchmaking.showCard'),
        suggestions: has('matchmaking.suggestions'),
        contact: has('matchmaking.contact'),
        photos: has('matchmaking.photos'),
      },
      requestId,
    })
    if (reply.ok) {
      draft.drop()
      return true
    }
    const step = MENDED_AT[reply.code]
    if (step) put({ step })
    return false
  }

  return {
    ready: draft.ready,
    value: draft.value,
    mine,
    put,
    given,
    setGiven,
    send,
    busy: command.busy,
    refused: command.refused,
    clear: command.clear,
    saveState: { savedAtMs: draft.savedAtMs, saving: draft.saving, failed: draft.failed },
  }
}

export type Apply = ReturnType<typeof useApply>

/** Consents that stand already are shown as given when a card is changed; a new application begins with none. */
const standing = (mine: SessionDetail['application']): readonly MatchmakingConsentKind[] =>
  mine
    ? (['takePart', 'showCard', 'companyCheck', 'suggestions', 'contact', 'photos'] as const).flatMap(name =>
        mine.consents[name] ? [`matchmaking.${name}` as const] : [],
      )
    : []
