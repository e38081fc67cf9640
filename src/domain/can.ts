import type { Capability, RoleName } from './members/words'

/** A standing role within one union and everything below it. */
export interface RoleGrant {
  readonly role: RoleName
  readonly unionId: string
  readonly capabilities: readonly Capability[]
}

/** Who acts. `unionId` is the union of the bound member, null for guests. */
export interface Actor {
  readonly accountId: string
  readonly memberId: string | null
  readonly unionId: string | null
  readonly roles: readonly RoleGrant[]
}

/** What is acted upon: the chain of unions it belongs to, from the district down to its own. */
export interface Subject {
  readonly unionPath: readonly string[]
}

export const ACTIONS = [
  'event.edit',
  'event.desk',
  'door.invite',
  'roster.read',
  'roster.import',
  'roster.export',
  'binding.decide',
  'role.read',
  'role.grant',
  'union.edit',
] as const
export type Action = (typeof ACTIONS)[number]

type Rule = { readonly [R in RoleName]: true | false | Capability }

const TABLE: { readonly [A in Action]: Rule } = {
  'event.edit': { officer: true, district: 'events', auditor: false, admin: false },
  'event.desk': { officer: true, district: 'events', auditor: true, admin: false },
  'door.invite': { officer: true, district: 'events', auditor: false, admin: false },
  'roster.read': { officer: true, district: 'members', auditor: true, admin: true },
  'roster.import': { officer: true, district: 'members', auditor: false, admin: true },
  'roster.export': { officer: true, district: 'members', auditor: false, admin: false },
  'binding.decide': { officer: true, district: 'members', auditor: false, admin: false },
  'role.read': { officer: false, district: false, auditor: true, admin: true },
  'role.grant': { officer: false, district: false, auditor: false, admin: true },
  'union.edit': { officer: false, district: 'members', auditor: false, admin: true },
}

/** Whether `actor` may do `action` to `subject`: by a role whose union lies on the subject's path. Pure. */
export const can = (actor: Actor, action: Action, subject: Subject): boolean =>
  actor.roles.some(grant => {
    if (!subject.unionPath.includes(grant.unionId)) return false
    const rule = TABLE[action][grant.role]
    return typeof rule === 'string' ? grant.capabilities.includes(rule) : rule
  })

/** Whether any of these roles allows the action at its own union: shows a way in; the function decides each case anew. Pure. */
export const canSomewhere = (roles: readonly RoleGrant[], action: Action): boolean =>
  roles.some(role =>
    can({ accountId: '', memberId: null, unionId: null, roles: [role] }, action, { unionPath: [role.unionId] }),
  )
