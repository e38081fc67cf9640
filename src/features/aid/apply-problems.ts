import { typedCard, typedIdNumber } from '../../domain/aid/identifiers'
import { typedPhone } from '../../domain/members/typed-phone'
import type { Programme } from './apply-draft'
import { FIELD_WORDS } from './text'

/** One thing that is missing or wrong: where to mend it and what to say. */
export interface ApplyProblem {
  readonly step: string
  readonly words: string
}

/** What is wrong with a typed ID number, null while it is empty or right. */
export const idNumberError = (typed: string): string | null => {
  if (typed.trim() === '') return null
  const read = typedIdNumber(typed)
  return read.ok ? null : FIELD_WORDS.idNumber[read.problem]
}

export const phoneError = (typed: string): string | null =>
  typed.trim() === '' || typedPhone(typed) !== null ? null : FIELD_WORDS.phoneWrong

export const cardError = (typed: string): string | null => {
  if (typed.trim() === '') return null
  const read = typedCard(typed)
  return read.ok ? null : FIELD_WORDS.card[read.problem]
}

const lookUp = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? FIELD_WORDS.check

/** The server's list of what is missing (`fact:…`, `idNumber:…`, `person:…`, `material:…`) as places of the wizard and words. */
export const problemsOf = (
  items: readonly string[],
  { programme, materials }: { programme: Programme; materials: readonly { key: string; label: string }[] },
): readonly ApplyProblem[] =>
  items.map(item => {
    const [place = '', first = '', second = ''] = item.split(':')
    switch (place) {
      case 'fact': {
        const step = programme.steps.find(({ facts }) => facts.some(({ key }) => key === first))
        const fact = step?.facts.find(({ key }) => key === first)
        return {
          step: step?.key ?? programme.steps[0]?.key ?? 'person',
          words: FIELD_WORDS.unanswered(fact?.label ?? ''),
        }
      }
      case 'name':
        return { step: 'person', words: FIELD_WORDS.nameMissing }
      case 'idNumber':
        return { step: 'person', words: lookUp(FIELD_WORDS.idNumber, first) }
      case 'phone':
        return { step: 'person', words: FIELD_WORDS.phoneWrong }
      case 'person':
        return { step: 'household', words: FIELD_WORDS.kin(lookUp(FIELD_WORDS.kinProblem, second)) }
      case 'material':
        return {
          step: 'materials',
          words: FIELD_WORDS.materialMissing(materials.find(({ key }) => key === first)?.label ?? ''),
        }
      case 'card':
        return { step: 'bank', words: lookUp(FIELD_WORDS.card, first) }
      default:
        return { step: 'bank', words: FIELD_WORDS.holderMissing }
    }
  })
