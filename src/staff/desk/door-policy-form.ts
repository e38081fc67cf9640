import { type DoorPolicy, PLAIN_POLICY, policyFits } from '../../domain/checkin/policy'
import type { Question } from '../../domain/checkin/questions'
import type { DoorRule } from '../../domain/checkin/rules'
import { text } from './door-policy-text'

type Doors = readonly { readonly doorId: string }[]

/** A rule as it is added, before it is filled in. */
export const newRule = (kind: DoorRule['kind'], doors: Doors): DoorRule => {
  switch (kind) {
    case 'weekday':
      return { kind, days: [6, 7] }
    case 'between':
      return { kind, fromMinute: 9 * 60, toMinute: 12 * 60, toleranceMinutes: 0 }
    case 'entriesAtMost':
      return { kind, most: 1, per: 'today' }
    case 'minutesSinceLast':
      return { kind, least: 30 }
    case 'door':
      return { kind, doorIds: doors.slice(0, 1).map(door => door.doorId) }
  }
}

/** The next question; it keeps its id when it is reworded, so that what was answered stays with it. */
export const newQuestion = (questions: readonly Question[]): Question => {
  let number = questions.length + 1
  while (questions.some(one => one.questionId === `q${number}`)) number += 1
  return { questionId: `q${number}`, label: '', kind: 'text', options: [], required: false }
}

/** 09:30 of minute 570. */
export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minute 570 of 09:30; 0 where it is no time. */
export const minuteOf = (time: string): number => {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : 0
}

/** What keeps a policy from being sent, the first of each kind, in words. Pure. */
export const policyProblems = (policy: DoorPolicy, doors: Doors): readonly string[] => {
  const rules = policy.rules.flat()
  const known = new Set(doors.map(door => door.doorId))
  const wrongDoors = rules.some(
    rule => rule.kind === 'door' && (rule.doorIds.length === 0 || !rule.doorIds.every(id => known.has(id))),
  )
  const problems = [
    ...policy.questions.flatMap(questionProblem),
    ...(policy.gift && (policy.gift.festival.trim() === '' || policy.gift.festival.length > 20)
      ? [text.festivalMissing]
      : []),
    ...(rules.some(rule => rule.kind === 'weekday' && rule.days.length === 0) ? [text.daysMissing] : []),
    ...(rules.some(rule => rule.kind === 'between' && rule.fromMinute === rule.toMinute) ? [text.spanWrong] : []),
    ...(wrongDoors ? [text.doorsMissing] : []),
  ]
  return problems.length === 0 && !policyFits(sentPolicy(policy, doors), doors) ? [text.doorsMissing] : problems
}

const questionProblem = ({ label, kind, options }: Question, index: number): string[] => {
  if (label.trim() === '' || label.trim().length > 60) return [text.questionMissing(index + 1)]
  if (kind === 'text' || kind === 'number') return []
  const named = options.map(option => option.trim()).filter(Boolean)
  const fits = named.length >= 2 && named.length <= 12 && named.every(option => option.length <= 30)
  return fits && new Set(named).size === named.length ? [] : [text.optionsWrong(index + 1)]
}

/** The policy as it is sent: trimmed, empty sets of rules gone, stock of doors that stand only. */
export const sentPolicy = (policy: DoorPolicy = PLAIN_POLICY, doors: Doors): DoorPolicy => ({
  ...policy,
  rules: policy.rules.filter(set => set.length > 0),
  questions: policy.questions.map(question => ({
    ...question,
    label: question.label.trim(),
    options:
      question.kind === 'text' || question.kind === 'number'
        ? []
        : question.options.map(option => option.trim()).filter(Boolean),
  })),
  gift: policy.gift && {
    festival: policy.gift.festival.trim(),
    stock: policy.gift.stock.filter(one => doors.some(door => door.doorId === one.doorId)),
  },
})
