import type { Content } from '../../src/domain/aid/content'
import { yuanText } from '../../src/domain/aid/money'
import type { Programme } from '../../src/domain/aid/programme'
import type { FactRule, FactValue } from '../../src/domain/aid/rules'
import { maskIdNumber, maskName, maskPhone } from '../../src/domain/members/mask'

const masked = (mask: (value: string) => string, value: string): string => (value === '' ? '' : mask(value))

/** What handlers see of what was typed: numbers and names masked, answers in words. */
export const maskedContent = ({ person, people, answers, story }: Content, { rules }: Programme) => ({
  idMasked: masked(maskIdNumber, person.idNumber),
  phoneMasked: masked(maskPhone, person.phone),
  people: people.map(({ personId, relation, name }) => ({ personId, relation, nameMasked: masked(maskName, name) })),
  answers: rules.facts.flatMap(fact => {
    const value = answers[fact.key]
    return value === undefined ? [] : [{ key: fact.key, label: fact.label, text: valueText(fact, value) }]
  }),
  story,
})

const valueText = ({ type, unit, options }: FactRule, value: FactValue): string => {
  if (type === 'flag') return value === true ? '是' : '否'
  if (type === 'money') return `${yuanText(Number(value))} ${unit}`
  if (type === 'choice') return options.find(option => option.value === value)?.label ?? ''
  return `${value} ${unit}`
}
