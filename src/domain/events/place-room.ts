import type { PlaceAsked, PlaceRules } from './places'
import type { PlaceKind } from './words'

/** How many places of each kind a form holds. */
export type PlaceCounts = Readonly<Record<PlaceKind, number>>

export const placeTotal = (counts: PlaceCounts): number => counts.self + counts.adult + counts.child

/** The counts a form begins with: one for me where I may come, else one of the first kind allowed. */
export const firstCounts = (allowed: readonly PlaceKind[]): PlaceCounts => {
  const first = allowed.includes('self') ? 'self' : allowed[0]
  return { self: 0, adult: 0, child: 0, ...(first && { [first]: 1 }) }
}

/** The most that may be chosen of each kind, given what is chosen of the others; `left` in places. Never below what is chosen. */
export const placeRoom = (counts: PlaceCounts, rules: PlaceRules & { readonly left: number }): PlaceCounts => {
  const free = Math.max(0, Math.min(rules.maxPlaces, rules.left) - placeTotal(counts))
  const most = (kind: PlaceKind) => (rules.allowed.includes(kind) ? counts[kind] + free : 0)
  return { self: Math.min(1, most('self')), adult: most('adult'), child: most('child') }
}

/** The places as they are asked for; one consent stands for all children of the form, ages where the event asks for them. */
export const placesOf = (
  counts: PlaceCounts,
  { guardianConsent, ages }: { readonly guardianConsent: boolean; readonly ages: readonly number[] },
): PlaceAsked[] => [
  ...Array.from({ length: counts.self }, () => ({ kind: 'self' as const })),
  ...Array.from({ length: counts.adult }, () => ({ kind: 'adult' as const })),
  ...Array.from({ length: counts.child }, (_, i) => {
    const age = ages[i]
    return { kind: 'child' as const, guardianConsent, ...(age !== undefined && { age }) }
  }),
]
