import { ageOn, needsGuardian } from '../age'
import { dayOf } from '../day'
import { typedPhone } from '../members/typed-phone'
import { evaluateRules, type RulesDecision } from './evaluate'
import { typedCard, typedIdNumber } from './identifiers'
import type { Programme } from './programme'
import type { Facts } from './rules'

interface ContentPerson {
  readonly personId: string
  readonly relation: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string
}

/** What was typed into a case, as it was typed. */
export interface Content {
  readonly answers: Facts
  readonly person: {
    readonly name: string
    readonly idNumber: string
    readonly phone: string
    readonly address: string
  }
  readonly people: readonly ContentPerson[]
  /** A passbook's number has no check digit: it is taken with a word of the intake. */
  readonly bank: {
    readonly holder: string
    readonly bankName: string
    readonly card: string
    readonly passbook?: boolean
  }
  readonly story: string
}

/** A content that may be handed in, with what was typed brought into its one form. */
export interface ReadContent {
  readonly content: Content
  /** An account without a check digit, said to be a passbook. */
  readonly isPassbook: boolean
  readonly facts: Facts
  readonly decision: RulesDecision
  /** Of everyone in the household with an ID number, the applicant first. */
  readonly idNumbers: readonly string[]
  /** Of everyone in the household, the applicant first. */
  readonly phones: readonly string[]
  /** Household members who are not known to be minors. */
  readonly adults: readonly string[]
  /** Household members under 14. */
  readonly children: readonly string[]
}

export interface ContentAsked {
  readonly content: Content
  readonly programme: Programme
  /** Materials that have a file. */
  readonly materialKeys: readonly string[]
  readonly nowMs: number
}

/** Brings what was typed into its form; `problems` are `<place>:<what>` in the order of the wizard, empty where it may be handed in. Pure. */
export const readContent = ({
  content,
  programme,
  materialKeys,
  nowMs,
}: ContentAsked): ReadContent & { readonly problems: readonly string[] } => {
  const facts = typedFacts(content.answers, programme)
  const decision = evaluateRules(programme.rules, facts)
  const own = typedIdNumber(content.person.idNumber)
  const phone = typedPhone(content.person.phone)
  const card = typedCard(content.bank.card)
  const isPassbook = !card.ok && card.problem === 'LUHN' && content.bank.passbook === true
  const people = content.people.map(person => ({
    person,
    id: typedIdNumber(person.idNumber),
    phone: typedPhone(person.phone),
  }))
  const problems = [
    ...decision.missing.map(key => `fact:${key}`),
    ...(content.person.name === '' ? ['name:EMPTY'] : []),
    ...(own.ok ? [] : [`idNumber:${own.problem}`]),
    ...(phone ? [] : ['phone:WRONG']),
    ...people.flatMap(({ person, id, phone: theirs }) => [
      ...(person.name === '' ? [`person:${person.personId}:name`] : []),
      ...(id.ok || person.idNumber === '' ? [] : [`person:${person.personId}:${id.problem}`]),
      ...(theirs || person.phone === '' ? [] : [`person:${person.personId}:phone`]),
    ]),
    ...decision.materials
      .filter(({ key, sure }) => sure && !materialKeys.includes(key))
      .map(({ key }) => `material:${key}`),
    ...(programme.cash && !card.ok && !isPassbook ? [`card:${card.problem}`] : []),
    ...(programme.cash && content.bank.holder === '' ? ['holder:EMPTY'] : []),
  ]
  return {
    problems,
    isPassbook: programme.cash && isPassbook,
    facts,
    decision,
    idNumbers: [own, ...people.map(({ id }) => id)].flatMap(id => (id.ok ? [id.idNumber] : [])),
    phones: [phone, ...people.map(one => one.phone)].flatMap(one => one ?? []),
    adults: people.flatMap(({ person, id }) =>
      id.ok && ageOn(id.birthDay, dayOf(nowMs)) < 18 ? [] : [person.personId],
    ),
    children: people.flatMap(({ person, id }) => (id.ok && needsGuardian(id.birthDay, nowMs) ? [person.personId] : [])),
    content: {
      ...content,
      person: {
        ...content.person,
        idNumber: own.ok ? own.idNumber : content.person.idNumber,
        phone: phone ?? content.person.phone,
      },
      people: people.map(({ person, id, phone: theirs }) => ({
        ...person,
        idNumber: id.ok ? id.idNumber : person.idNumber,
        phone: theirs ?? person.phone,
      })),
      bank: { ...content.bank, card: card.card === '' ? content.bank.card : card.card },
    },
  }
}

/** Answers that fit their questions; what does not fit is as good as not answered. */
export const typedFacts = (answers: Facts, { rules }: Programme): Facts => {
  const fitting = Object.entries(answers).filter(([key, value]) => {
    const fact = rules.facts.find(one => one.key === key)
    if (!fact || fact.divide) return false
    if (fact.type === 'flag') return typeof value === 'boolean'
    if (fact.type === 'choice') return fact.options.some(option => option.value === value)
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
  })
  return Object.fromEntries(fitting)
}
