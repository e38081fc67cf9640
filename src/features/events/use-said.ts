import { useState } from 'react'
import { openQuestions, type Question } from '../../domain/checkin/questions'
import type { EventDetail, EventSession } from './use-event'

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
  /** Nothing that must be said is missing. */
  readonly isWhole: boolean
  /** As it is sent. */
  readonly sent: { declares: 'women'[]; answers: { questionId: string; values: string[] }[] }
}

/** What a sign-up says beside who comes. Stays in this page's memory alone: it may be personal, and is asked anew. */
export const useSaid = (event: EventDetail, session: EventSession, children: number): SaidForm => {
  const [given, setGiven] = useState<Readonly<Record<string, readonly string[]>>>({})
  const [woman, setWoman] = useState(false)
  const [chosen, setChosen] = useState<readonly number[]>([])
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
    answer: (questionId, values) => setGiven({ ...given, [questionId]: values }),
    isOpen: questionId => open.some(question => question.questionId === questionId),
    asksWoman,
    woman,
    setWoman,
    ageSpan,
    ages,
    setAge: (at, age) => setChosen(ages.map((one, i) => (i === at ? age : one))),
    isWhole: open.length === 0 && (!asksWoman || woman),
    sent: {
      declares: asksWoman && woman ? ['women'] : [],
      answers: answers.filter(one => one.values.some(value => value.trim() !== '')),
    },
  }
}
