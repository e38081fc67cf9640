import type { MeetingFields } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'
import { mayShow } from '../_services/content-check'

type Words = Pick<MeetingFields, 'title' | 'venueName' | 'venueAddress' | 'about' | 'numberName'>

/** Checks what the matchmakers wrote before everybody reads it: null where it may be shown. Costs what `mayShow` does. */
export const checkWords = async (ctx: Ctx, sessionId: string, words: Words) => {
  const lines = [words.title, words.venueName, words.venueAddress, words.about, words.numberName]
  return (await mayShow(ctx, { place: sessionId, lines, about: { kind: 'matchmaking.session', id: sessionId } }))
    .refusal
}
