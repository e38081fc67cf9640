import type { PlaceKind } from './words'

/** One place as asked for; consent means the guardian's, for a child's place. */
export interface PlaceAsked {
  readonly kind: PlaceKind
  readonly guardianConsent?: boolean | undefined
  /** Whole years of a child, where the event asks for them. */
  readonly age?: number | undefined
}

export interface PlaceRules {
  readonly maxPlaces: number
  readonly allowed: readonly PlaceKind[]
}

export type PlacesRefusal =
  | { readonly code: 'PLACES_NOT_ALLOWED'; readonly details: { readonly reason: 'TOO_MANY' | 'KIND' | 'SELF_TWICE' } }
  | { readonly code: 'CONSENT_NEEDED' }

/** Which rule the places break first, null where they may be taken: how many, of which kinds, one self, consent for children. */
export const placesRefusal = (places: readonly PlaceAsked[], rules: PlaceRules): PlacesRefusal | null => {
  if (places.length > rules.maxPlaces) return { code: 'PLACES_NOT_ALLOWED', details: { reason: 'TOO_MANY' } }
  if (places.some(place => !rules.allowed.includes(place.kind)))
    return { code: 'PLACES_NOT_ALLOWED', details: { reason: 'KIND' } }
  if (places.filter(place => place.kind === 'self').length > 1)
    return { code: 'PLACES_NOT_ALLOWED', details: { reason: 'SELF_TWICE' } }
  const unconsented = places.some(place => place.kind === 'child' && place.guardianConsent !== true)
  return unconsented ? { code: 'CONSENT_NEEDED' } : null
}
