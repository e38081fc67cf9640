import type { Output } from '../../src/contract/define'
import { readAnswers } from '../../src/contract/door-policy'
import type { events } from '../../src/contract/events'
import type { SignUpRecord } from '../_data/records'
import type { SessionRow } from '../_data/sessions'
import type { Ctx } from '../_kit/ctx'

type Said = Output<typeof events.revealGuest>

type Guest = Pick<SignUpRecord, '_id' | 'entries' | 'answersSealed' | 'doorAnswersSealed'>

/** What a guest answered, in clear, by the questions that still stand. No round trip. */
export const answersOf = (ctx: Ctx, guest: Guest, session: SessionRow): Said['answers'] => {
  const { questions = [] } = session.doorPolicy ?? {}
  const labels = new Map(questions.map(({ questionId, label }) => [questionId, label]))
  const said = (at: Said['answers'][number]['at'], sealed: string | null | undefined, part: string) =>
    latest(opened(ctx, sealed, `sign_ups/${guest._id}/${part}`)).flatMap(({ questionId, values }) => {
      const label = labels.get(questionId)
      const given = values.filter(value => value !== '')
      return label === undefined || given.length === 0 ? [] : [{ at, label, values: given }]
    })
  return [...said('sign_up', guest.answersSealed, 'signUpAnswers'), ...said('door', guest.doorAnswersSealed, 'answers')]
}

/** Who picked up for a guest, by the time of the scan; what was taken back is left out. No round trip. */
export const pickupsOf = (ctx: Ctx, guest: Guest, session: SessionRow): Said['pickups'] => {
  const names = new Map(session.doors.map(({ doorId, name }) => [doorId, name]))
  return guest.entries.flatMap(({ proxySealed, undoneAtMs, atMs, doorId, places }) =>
    proxySealed === undefined || undoneAtMs !== undefined
      ? []
      : [
          {
            ...{ atMs, places, doorName: names.get(doorId) ?? doorId },
            name: ctx.crypto.open(proxySealed, `sign_ups/${guest._id}/proxy`),
          },
        ],
  )
}

const opened = (ctx: Ctx, sealed: string | null | undefined, place: string) =>
  sealed ? readAnswers(ctx.crypto.open(sealed, place)) : []

/** Two doors without a network may both have asked: what was said last stands, each question once. */
const latest = <A extends { readonly questionId: string }>(all: readonly A[]): readonly A[] => [
  ...new Map(all.map(one => [one.questionId, one])).values(),
]
