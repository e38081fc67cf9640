import { type FieldErrors, get, type Resolver, set } from 'react-hook-form'
import type { EventForm } from './draft'
import { problemsOf } from './problems'

/** The problems as react-hook-form nests its errors, the first of each field. */
export const resolveEvent: Resolver<EventForm> = values => {
  const problems = problemsOf(values)
  if (problems.length === 0) return { values, errors: {} }
  const errors: FieldErrors<EventForm> = {}
  for (const { path, text } of problems)
    if (get(errors, path) === undefined) set(errors, path, { type: 'wrong', message: text })
  return { values: {}, errors }
}
