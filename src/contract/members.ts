import * as v from 'valibot'
import {
  BIND_REFUSALS,
  BINDING_REFUSALS,
  EXPORT_REFUSALS,
  IMPORT_REFUSALS,
  REVEAL_REFUSALS,
  ROLE_REFUSALS,
  UNION_REFUSALS,
} from '../domain/members/refusals'
import { REVEALED_FIELDS } from '../domain/members/reveal'
import { ROW_REASONS } from '../domain/members/roster-rows'
import { CAPABILITIES, ROLES, UNION_FORMS, UNION_KINDS } from '../domain/members/words'
import { define } from './define'
import { atMs, count, cursor, id, line, optionalLine, phone, requestId } from './fields'
import { moveProcedures } from './members/moves'
import { noticeTemplate, todo } from './message-fields'

const roleGrant = v.object({
  role: v.picklist(ROLES),
  unionId: id,
  unionName: v.string(),
  capabilities: v.array(v.picklist(CAPABILITIES)),
})

const unionRow = v.object({
  unionId: id,
  name: v.string(),
  kind: v.picklist(UNION_KINDS),
  form: v.nullable(v.picklist(UNION_FORMS)),
  parentId: v.nullable(id),
  /** For staff; empty for everyone else. */
  companies: v.array(v.string()),
  memberCount: count,
  childCount: count,
})

/** A roster row as staff see it: nothing that identifies a person in full. */
const rosterRow = v.object({
  memberId: id,
  nameMasked: v.string(),
  phoneMasked: v.nullable(v.string()),
  employeeNoMasked: v.nullable(v.string()),
  unionId: id,
  unionName: v.string(),
  companyName: v.string(),
  status: v.picklist(['active', 'left']),
  bound: v.boolean(),
})

const badRow = v.object({
  /** The row's number as the spreadsheet shows it, heading = 1. */
  row: count,
  reason: v.picklist(ROW_REASONS),
})

export const members = define('members', {
  ...moveProcedures,
  /** Who I am: binding, union, roles. Answers for guests too. */
  me: {
    input: v.object({}),
    output: v.object({
      accountId: id,
      /** My own WeChat identity in this mini-program; the first administrator is named by it. */
      openid: v.string(),
      binding: v.picklist(['none', 'pending', 'active']),
      member: v.nullable(
        v.object({
          memberId: id,
          name: v.string(),
          phoneMasked: v.nullable(v.string()),
          employeeNo: v.nullable(v.string()),
          unionId: id,
          unionName: v.string(),
          /** Names from the district down to the own union. */
          unionPathNames: v.array(v.string()),
          companyName: v.string(),
        }),
      ),
      roles: v.array(roleGrant),
      /** Sessions at whose door I may scan now or in the coming days. */
      doorCount: count,
      /** Messages I have not read, at most 100. */
      unread: count,
      /** What waits for me, newest first, at most 5. */
      todos: v.array(todo),
      /** Subscribe templates that may be asked for inside a tap. */
      notices: v.array(noticeTemplate),
    }),
    refusals: [],
  },
  /** Binds this WeChat identity to a roster row. By WeChat's phone code at once; typed data waits for the union's officer. */
  bind: {
    input: v.variant('by', [
      v.object({ by: v.literal('wechat'), name: line(30), phoneCode: line(200) }),
      v.object({ by: v.literal('phone'), name: line(30), phone }),
      v.object({ by: v.literal('employee'), name: line(30), employeeNo: line(40) }),
    ]),
    output: v.object({ binding: v.picklist(['pending', 'active']) }),
    refusals: BIND_REFUSALS,
  },
  /** Takes my own waiting request back. */
  withdrawBinding: { input: v.object({}), output: v.object({ binding: v.literal('none') }), refusals: [] },
  /** Binding requests that wait for a decision of mine, oldest first, 50 a page. */
  bindingRequests: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          requestId: id,
          /** The officer compares with the roster, so the name as typed is shown in full. */
          typedName: v.string(),
          by: v.picklist(['wechat', 'phone', 'employee']),
          nameMasked: v.string(),
          phoneMasked: v.nullable(v.string()),
          employeeNoMasked: v.nullable(v.string()),
          unionName: v.string(),
          companyName: v.string(),
          /** The row is bound to another WeChat identity, which loses it on approval. */
          rebinds: v.boolean(),
          askedAtMs: atMs,
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Decides a request. Approval of a row that is no longer active answers 'rejected'; re-binding takes the row, card and roles from its former holder. */
  decideBinding: {
    input: v.object({ requestId: id, approve: v.boolean(), reason: v.optional(optionalLine(200)) }),
    output: v.object({ requestId: id, state: v.picklist(['approved', 'rejected']) }),
    refusals: BINDING_REFUSALS,
  },
  /** The public tree: the children of `parentId`, or the whole tree (at most 1,000) without it. Member counts for staff, else 0. */
  unions: {
    input: v.object({ parentId: v.optional(id) }),
    output: v.object({ items: v.array(unionRow) }),
    refusals: [],
  },
  /** Adds or changes a union. A parent must be a union above: district > federation > grassroots. */
  saveUnion: {
    input: v.object({
      unionId: v.optional(id),
      name: line(60),
      kind: v.picklist(UNION_KINDS),
      form: v.nullable(v.picklist(UNION_FORMS)),
      parentId: v.nullable(id),
      companies: v.optional(v.array(line(60)), []),
      requestId,
    }),
    output: v.object({ unionId: id }),
    refusals: UNION_REFUSALS,
  },
  /** Roster rows below a union, masked, 50 a page; `query`: 2+ characters of a name, 4+ digits of a phone's tail, or an employee number. */
  roster: {
    input: v.object({ unionId: v.optional(id), query: v.optional(optionalLine(40)), cursor: v.optional(cursor) }),
    output: v.object({ items: v.array(rosterRow), nextCursor: v.optional(cursor) }),
    refusals: [],
  },
  /** One roster row's fields in full, with a reason; the access is logged and audited first, and its owner may read it. Null where the row has none. */
  reveal: {
    input: v.object({
      memberId: id,
      fields: v.pipe(v.array(v.picklist(REVEALED_FIELDS)), v.minLength(1), v.maxLength(3)),
      reason: line(100),
    }),
    output: v.object({
      name: v.optional(v.string()),
      phone: v.optional(v.nullable(v.string())),
      employeeNo: v.optional(v.nullable(v.string())),
    }),
    refusals: REVEAL_REFUSALS,
  },
  /**
   * Reads an uploaded xlsx once, checks its headings, keeps the rows sealed for the steps and removes the file.
   * The file lies below `roster-imports/`; at most 20,000 rows and 5 MB. Rows without a union go to `unionId` if it is grassroots.
   */
  importStart: {
    input: v.object({ fileId: line(300), unionId: id, requestId }),
    output: v.object({ importId: id, rows: count, steps: count, unknownHeaders: v.array(v.string()) }),
    refusals: IMPORT_REFUSALS,
  },
  /** Takes one piece of an import, `step` from 0 to steps - 1, in any order. The same step again changes nothing and answers the same. */
  importStep: {
    input: v.object({ importId: id, step: count }),
    output: v.object({ inserted: count, updated: count, unchanged: count, bad: v.array(badRow), done: v.boolean() }),
    refusals: IMPORT_REFUSALS,
  },
  /** Writes my unions' roster as xlsx into private storage; the address lives 10 minutes. */
  exportRoster: {
    input: v.object({ unionId: id }),
    output: v.object({ rows: count, url: v.string(), fileName: v.string() }),
    refusals: EXPORT_REFUSALS,
  },
  /** Standing roles with their holders, 50 a page. */
  roles: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          grantId: id,
          accountId: id,
          nameMasked: v.string(),
          role: v.picklist(ROLES),
          unionId: id,
          unionName: v.string(),
          capabilities: v.array(v.picklist(CAPABILITIES)),
          grantedAtMs: atMs,
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Gives a bound member a standing role within a union. */
  grantRole: {
    input: v.object({
      memberId: id,
      role: v.picklist(ROLES),
      unionId: id,
      capabilities: v.optional(v.array(v.picklist(CAPABILITIES)), []),
    }),
    output: v.object({ grantId: id }),
    refusals: ROLE_REFUSALS,
  },
  revokeRole: { input: v.object({ grantId: id }), output: v.object({ grantId: id }), refusals: ROLE_REFUSALS },
})
