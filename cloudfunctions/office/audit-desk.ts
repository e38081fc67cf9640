import type { office } from '../../src/contract/office'
import { listAccessAlerts } from '../_data/access-log'
import { listMaskedNames } from '../_data/accounts'
import { readLastAnchor } from '../_data/audit-anchors'
import { listUnions } from '../_data/unions'
import { type Handler, refuse } from '../_kit/ctx'
import { rotationState } from '../_services/key-rotation'
import { readAuditor } from './read-auditor'

const DAYS_30_MS = 30 * 86_400_000

/** What stands above the auditor's list: 1 read, 3 side by side, 2 for names. FORBIDDEN but for the district's auditors. */
export const auditDesk: Handler<typeof office.auditDesk> = async ctx => {
  if (!(await readAuditor(ctx))) return refuse('FORBIDDEN')
  const [anchor, alerts, rotation] = await Promise.all([
    readLastAnchor(ctx),
    listAccessAlerts(ctx, ctx.clock() - DAYS_30_MS),
    rotationState(ctx),
  ])
  const [names, unions] = await Promise.all([
    listMaskedNames(
      ctx,
      alerts.map(alert => alert.byAccountId),
    ),
    listUnions(
      ctx,
      alerts.flatMap(alert => alert.unionId ?? []),
    ),
  ])
  return {
    anchor: anchor && { n: anchor.n, untilMs: anchor.untilMs, heads: anchor.heads.length },
    alerts: alerts.map(alert => ({
      alertId: alert._id,
      byNameMasked: names.get(alert.byAccountId) ?? '',
      role: alert.role,
      unionName: unions.find(({ _id }) => _id === alert.unionId)?.name ?? null,
      opened: alert.opened,
      atMs: alert.atMs,
    })),
    rotation,
  }
}
