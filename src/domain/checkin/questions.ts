export const QUESTION_KINDS = ['text', 'number', 'choice', 'several'] as const

/** Where a question is asked; `both`: at sign-up, and at the door only of those whose answer is missing then. */
export const QUESTION_PLACES = ['door', 'sign_up', 'both'] as const
type QuestionPlace = (typeof QUESTION_PLACES)[number]

/** One question of the organiser. */
export interface Question {
  readonly questionId: string
  readonly label: string
  readonly kind: (typeof QUESTION_KINDS)[number]
  /** What may be chosen; empty for text and number. */
  readonly options: readonly string[]
  readonly required: boolean
  /** Absent: at the door. */
  readonly at?: QuestionPlace | undefined
}

/** The questions that are asked there. */
export const questionsAt = (questions: readonly Question[], place: 'door' | 'sign_up'): readonly Question[] =>
  questions.filter(({ at = 'door' }) => at === place || at === 'both')

/** Those that the door need not ask again: of both places, and answered at sign-up. */
export const askedBefore = (questions: readonly Question[], answers: readonly Answered[]): readonly string[] =>
  questions
    .filter(({ at, questionId }) => {
      const own = answers.find(answer => answer.questionId === questionId)
      return at === 'both' && own !== undefined && own.values.some(value => value.trim() !== '')
    })
    .map(({ questionId }) => questionId)

/** What was answered to one question; one value but for `several`. */
export interface Answered {
  readonly questionId: string
  readonly values: readonly string[]
}

/** Whether these values answer the question; none at all only where it need not be answered. */
export const isAnswer = (question: Question, values: readonly string[]): boolean => {
  const given = values.filter(value => value.trim() !== '')
  if (given.length === 0) return !question.required
  if (question.kind !== 'several' && given.length > 1) return false
  switch (question.kind) {
    case 'text':
      return true
    case 'number':
      return /^-?\d{1,9}(\.\d{1,4})?$/.test((given[0] ?? '').trim())
    case 'choice':
    case 'several':
      return new Set(given).size === given.length && given.every(value => question.options.includes(value))
  }
}

/**
 * The questions still to be asked: all that were never asked where nothing was answered now; else those whose answer is
 * missing or does not fit.
 */
export const openQuestions = (
  questions: readonly Question[],
  asked: readonly string[],
  answers: readonly Answered[] | null,
): readonly Question[] =>
  questions.filter(question => {
    if (asked.includes(question.questionId)) return false
    if (answers === null) return true
    const own = answers.find(answer => answer.questionId === question.questionId)
    return !isAnswer(question, own?.values ?? [])
  })
