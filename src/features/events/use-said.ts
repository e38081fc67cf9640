import { useState } from 'react'
import { openQuestions, type Question } from '../../domain/checkin/questions'
import { useDraft } from '../../platform/use-draft'
import { NOTHING_SAID, parseSaid } from './said-draft'
import type { EventDetail, EventSession } from './use-event'
import { WAITING_TEXT } from './waiting-text'

export interface SaidForm {
  readonly questions: readonly Question[]
  readonly valuesOf: (questionId: string) => readonly string[]
  readonly answer: (questionId: string, values: readonly string[]) => void
  readonly isOpen: (questionId: string) => boolean
  readonly asksWoman: boolean
  readonly woman: boolean
  readonly setWoman: (on: boolean) => void
  /** The years that children must have, null where the event does not ask. */
  readonly ageSpan: { readonly from: number; readonly to: number } | null
  /** One for each child of the form. */
  readonly ages: readonly number[]
  readonly setAge: (at: number, age: number) => void
  /** What must be said and is not, by its name on the page. */
  readonly missing: readonly string[]
  /** How far what was typed is kept on this phone. */
  readonly kept: { readonly savedAtMs: number | null; readonly saving: boolean; readonly failed: boolean }
  /** It was sent, or there is nothing to send any more: forget it. */
  readonly drop: () => void
  /** As it is sent. */
  readonly sent: { declares: 'women'[]; answers: { questionId: string; values: string[] }[] }
}

/**
 * What a sign-up says beside who comes. Answers and ages are kept encrypted on this phone until they are sent, over back
 * and a kill; the own statement is given anew each time.
 */
export const useSaid = (event: EventDetail, session: EventSession, children: number): SaidForm => {
  const [woman, setWoman] = useState(false)
  const draft = useDraft({ key: `sign-up-said-${session.sessionId}`, parse: parseSaid }, () => NOTHING_SAID)
  const { given, ages: chosen } = draft.value
  const asksWoman = event.rules.some(rule => rule.kind === 'women')
  const rule = event.rules.find(one => one.kind === 'childAge')
  const ageSpan = rule?.kind === 'childAge' ? { from: rule.from, to: rule.to } : null
  const ages = Array.from({ length: children }, (_, i) => chosen[i] ?? ageSpan?.from ?? 0)
  const { questions } = session
  const answers = questions.map(({ questionId }) => ({ questionId, values: [...(given[questionId] ?? [])] }))
  const open = openQuestions(questions, [], answers)
  return {
    questions,
    valuesOf: questionId => given[questionId] ?? [],
    answer: (questionId, values) => draft.change({ ...draft.value, given: { ...given, [questionId]: values } }),
    isOpen: questionId => open.some(question => question.questionId === questionId),
    asksWoman,
    woman,
    setWoman,
    ageSpan,
    ages,
    setAge: (at, age) => draft.change({ ...draft.value, ages: ages.map((one, i) => (i === at ? age : one)) }),
    missing: [...(asksWoman && !woman ? [WAITING_TEXT.womenTitle] : []), ...open.map(question => question.label)],
    kept: draft,
    drop: draft.drop,
    sent: {
      declares: asksWoman && woman ? ['women'] : [],
      answers: answers.filter(one => one.values.some(value => value.trim() !== '')),
    },
  }
}
