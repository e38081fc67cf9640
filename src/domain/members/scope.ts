import { type Action, type Actor, can, type RoleGrant, type Subject } from '../can'

/** The unions from which an actor may do something downwards, each once; nested ones are left to the query. */
export const scopesOf = (actor: Actor, action: Action): readonly string[] => [
  ...new Set(
    actor.roles
      .filter(grant => can({ ...actor, roles: [grant] }, action, { unionPath: [grant.unionId] }))
      .map(grant => grant.unionId),
  ),
]

/** The role by which an actor may do something to what lies on this path: what a log names. Null where none allows it. */
export const standingFor = (actor: Actor, action: Action, subject: Subject): RoleGrant | null =>
  actor.roles.find(grant => can({ ...actor, roles: [grant] }, action, subject)) ?? null
