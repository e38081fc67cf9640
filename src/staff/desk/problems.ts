import { PLAIN_POLICY } from '../../domain/checkin/policy'
import { decideSave } from '../../domain/events/save'
import { fromFields } from '../../ui/time-text'
import { policyProblems } from './door-policy-form'
import { type EventForm, type SessionForm, toSentSession, wholeOf } from './draft'
import { type Step, TIME_REASON, text } from './editor-text'
import { text as ruleText } from './sign-up-text'

/** One thing to mend: at which field (react-hook-form's path), on which step, in words. */
export interface Problem {
  readonly path: string
  readonly step: Step
  /** Where it is, for the list on top: 第 2 场. */
  readonly where: string
  readonly text: string
}

/** Everything that keeps the form from being sent, in the order of the steps; lengths are the contract's. Pure. */
export const problemsOf = (form: EventForm): readonly Problem[] => [
  ...aboutProblems(form),
  ...(form.sessions.length === 0 ? [at('sessions', 'sessions', '', text.noSession)] : []),
  ...form.sessions.flatMap((session, index) => sessionProblems(session, index)),
  ...form.blocks.flatMap((block, index) => [
    ...line(`blocks.${index}.text`, 'blocks', text.blockText, block.text, 2000, text.block(index + 1)),
    ...long(`blocks.${index}.heading`, 'blocks', text.blockHeading, block.heading, 40, text.block(index + 1)),
  ]),
]

const at = (path: string, step: Step, where: string, what: string): Problem => ({ path, step, where, text: what })

const long = (path: string, step: Step, name: string, value: string, most: number, where = ''): Problem[] =>
  value.trim().length > most ? [at(path, step, where, text.tooLong(name, most))] : []

const line = (path: string, step: Step, name: string, value: string, most: number, where = ''): Problem[] =>
  value.trim() === '' ? [at(path, step, where, text.missing(name))] : long(path, step, name, value, most, where)

const aboutProblems = (form: EventForm): Problem[] => [
  ...line('title', 'about', text.title, form.title, 60),
  ...(form.brand === null ? [at('brand', 'about', '', text.choose(text.brand))] : []),
  ...(form.organiserUnionId === null ? [at('organiserUnionId', 'about', '', text.choose(text.organiser))] : []),
  ...line('venueName', 'about', text.venueName, form.venueName, 60),
  ...long('venueAddress', 'about', text.venueAddress, form.venueAddress, 120),
  ...long('forWhom', 'about', text.forWhom, form.forWhom, 120),
  ...((form.rules ?? []).some(rule => rule.kind === 'childAge' && rule.from > rule.to)
    ? [at('rules', 'about', '', ruleText.agesWrong)]
    : []),
]

const MOMENTS = ['starts', 'ends', 'opens', 'closes', 'cancel'] as const

const sessionProblems = (session: SessionForm, index: number): Problem[] => {
  const where = text.session(index + 1)
  const path = (field: string) => `sessions.${index}.${field}`
  const here = (field: string, what: string) => at(path(field), 'sessions', where, what)
  const whole = (field: 'capacity' | 'doorBefore' | 'doorAfter', name: string, least: number, most: number) => {
    const value = wholeOf(session[field])
    return value === null || value < least || value > most ? [here(field, text.whole(name, least, most))] : []
  }
  const undated = MOMENTS.filter(field => fromFields(session[field].date, session[field].time) === null)
  const names = session.doors.map(door => door.name.trim())
  const plain = [
    ...long(path('title'), 'sessions', text.sessionTitle, session.title, 40, where),
    ...undated.map(field => here(field, text.notADate)),
    ...whole('capacity', text.capacity, 1, 20_000),
    ...(session.allowed.length === 0 ? [here('allowed', text.noKind)] : []),
    ...whole('doorBefore', text.doorBefore, 0, 1440),
    ...whole('doorAfter', text.doorAfter, 0, 1440),
    ...(names.length === 0 ? [here('doors', text.noDoor)] : []),
    ...(new Set(names).size < names.length ? [here('doors', text.sameDoor)] : []),
    ...policyProblems(session.doorPolicy ?? PLAIN_POLICY, session.doors).map(what => here('doorPolicy', what)),
    ...names.flatMap((name, door) =>
      line(path(`doors.${door}.name`), 'sessions', text.doorName(door + 1), name, 20, where),
    ),
  ]
  return undated.length > 0 ? plain : [...plain, ...decided(session, here)]
}

/** What the function would refuse of this session, by the very rule it uses. */
const decided = (session: SessionForm, here: (field: string, what: string) => Problem): Problem[] => {
  const sent = toSentSession(session)
  const { sessionId, taken } = session
  const standing = sessionId === null ? [] : [{ sessionId, taken, hasSignUps: taken > 0 }]
  // the door's policy has problems of its own words
  const plain = { mode: 'first_come', doors: session.doors, doorPolicy: undefined } as const
  const draft = { ...sent, title: sent.title ?? '', ...plain }
  const decision = decideSave({
    sessions: [{ ...draft, doorOpensMinutesBefore: 0, doorClosesMinutesAfter: 0 }],
    read: 0,
    standing: { state: 'draft', version: 0, sessions: standing },
  })
  if (decision.ok) return []
  if (decision.code === 'CAPACITY_BELOW_TAKEN') return [here('capacity', text.capacityBelow(taken))]
  const reason = TIME_REASON[String(decision.details?.['reason'])]
  return reason ? [here(reason.field, reason.text)] : []
}
