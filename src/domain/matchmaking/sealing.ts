import { type DrawEntry, drawWeight } from '../draw'
import type { ApplicationState, Group } from './words'

export interface Sealable {
  readonly applicationId: string
  readonly memberId: string
  readonly state: ApplicationState
  readonly group: Group
  readonly ticket: string
  readonly buddyId: string | null
}

/**
 * The entries of a list that is being sealed: one ticket a person or a pair of friends, verified people only, nobody
 * who stands in an overlapping session. A pair's weight is the smaller of both: nobody gains by bringing somebody.
 * Where a friend is missing, the other keeps the ticket alone. Pure.
 */
export const sealableEntries = (
  applications: readonly Sealable[],
  { missed, busy }: { readonly missed: (memberId: string) => number; readonly busy: ReadonlySet<string> },
): readonly DrawEntry[] => {
  const inside = applications.filter(one => one.state === 'verified' && !busy.has(one.memberId))
  const byTicket = new Map<string, Sealable[]>()
  for (const one of inside) byTicket.set(one.ticket, [...(byTicket.get(one.ticket) ?? []), one])
  return [...byTicket].flatMap(([ticket, people]) => {
    const [first] = people
    if (!first) return []
    const weight = Math.min(...people.map(one => drawWeight(missed(one.memberId))))
    return [{ ticket, group: first.group, size: people.length, weight }]
  })
}
