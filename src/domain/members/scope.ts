import { type Action, type Actor, can } from '../can'

/** The unions from which an actor may do something downwards, each once; nested ones are left to the query. */
export const scopesOf = (actor: Actor, action: Action): readonly string[] => [
  ...new Set(
    actor.roles
      .filter(grant => can({ ...actor, roles: [grant] }, action, { unionPath: [grant.unionId] }))
      .map(grant => grant.unionId),
  ),
]
