import { AID_ACTIONS, AID_RULES } from './aid/actions'
import { AUDIT_ACTIONS, AUDIT_RULES } from './audit-actions'
import { CALENDAR_ACTIONS, CALENDAR_RULES } from './calendar/actions'
import type { Rule } from './can-rule'
import { CONTENT_ACTIONS, CONTENT_RULES } from './content/actions'
import { EVENTS_ACTIONS, EVENTS_RULES } from './events/actions'
import { MATCHMAKING_ACTIONS, MATCHMAKING_RULES } from './matchmaking/actions'
import { MEMBERS_ACTIONS, MEMBERS_RULES } from './members/actions'
import type { Capability, RoleName } from './members/words'
import { OFFICE_ACTIONS, OFFICE_RULES } from './office/actions'
import { QA_ACTIONS, QA_RULES } from './qa/actions'

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

/** Each domain names its own actions and who may do them. */
export const ACTIONS = [
  ...MEMBERS_ACTIONS,
  ...EVENTS_ACTIONS,
  ...CALENDAR_ACTIONS,
  ...AUDIT_ACTIONS,
  ...OFFICE_ACTIONS,
  ...QA_ACTIONS,
  ...MATCHMAKING_ACTIONS,
  ...CONTENT_ACTIONS,
  ...AID_ACTIONS,
] as const
export type Action = (typeof ACTIONS)[number]

const TABLE: Readonly<Record<Action, Rule>> = {
  ...MEMBERS_RULES,
  ...EVENTS_RULES,
  ...CALENDAR_RULES,
  ...AUDIT_RULES,
  ...OFFICE_RULES,
  ...QA_RULES,
  ...MATCHMAKING_RULES,
  ...CONTENT_RULES,
  ...AID_RULES,
}

/** Whether `actor` may do `action` to `subject`: by a role whose union lies on the subject's path. Pure. */
export const can = (actor: Actor, action: Action, subject: Subject): boolean =>
  actor.roles.some(grant => {
    if (!subject.unionPath.includes(grant.unionId)) return false
    const rule = TABLE[action]
    return grant.role === 'district'
      ? [rule.district ?? []].flat().some(one => grant.capabilities.includes(one))
      : rule[grant.role] === true
  })

/** Whether any of these roles allows the action at its own union: shows a way in; the function decides each case anew. Pure. */
export const canSomewhere = (roles: readonly RoleGrant[], action: Action): boolean =>
  roles.some(role =>
    can({ accountId: '', memberId: null, unionId: null, roles: [role] }, action, { unionPath: [role.unionId] }),
  )
