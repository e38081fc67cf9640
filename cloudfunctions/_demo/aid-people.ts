import type { aid } from '../../src/contract/aid'
import type { Input } from '../../src/contract/define'
import { CONSENTS } from '../../src/domain/consents'
import type { DemoPerson } from './people'

type Content = Input<typeof aid.saveDraft>['content']

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A number with a right check digit in area 999999, which is nobody's. */
const idNumber = (birth: string, order: number): string => {
  const first = `999999${birth}${String(order).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(first.charAt(i)), 0)
  return `${first}${'10X98765432'.charAt(sum % 11)}`
}

/** A card that passes Luhn and that no bank issues. */
const card = (order: number): string => {
  const head = `99990000000${String(order).padStart(4, '0')}`
  const sum = Array.from(head)
    .reverse()
    .reduce((all, digit, i) => all + (i % 2 === 0 ? doubled(Number(digit)) : Number(digit)), 0)
  return `${head}${(10 - (sum % 10)) % 10}`
}
const doubled = (digit: number): number => (digit * 2 > 9 ? digit * 2 - 9 : digit * 2)

/** What a demo member types; numbers are plainly invented. */
export const demoContent = (
  person: DemoPerson,
  order: number,
  answers: Content['answers'],
  story: string,
): Content => ({
  answers,
  person: {
    name: person.name,
    idNumber: idNumber(`19${70 + (order % 25)}0${1 + (order % 9)}15`, order),
    phone: `1990002${String(order).padStart(4, '0')}`,
    address: '示范路 1 号示范小区',
  },
  people: [],
  bank: { holder: person.name, bankName: '示范银行未来支行', card: card(order) },
  story,
})

/** Every tick of an applicant who lives alone or has no adult in the list. */
export const demoConsents = (medical: boolean): Input<typeof aid.submit>['consents'] =>
  (
    [
      'aid.processing',
      ...(medical ? (['aid.medical'] as const) : []),
      'aid.bank',
      'aid.comparison',
      'aid.notice',
    ] as const
  ).map(kind => ({ kind, version: CONSENTS[kind].version }))
