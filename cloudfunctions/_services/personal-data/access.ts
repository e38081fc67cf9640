import { ACCESS_FIELDS } from '../../../src/domain/access'
import { accessPlace, listAccessesTo } from '../../_data/access-log'
import { listUnions } from '../../_data/unions'
import type { PersonalPart } from './part'
import { timeText } from './time-text'

/** The export ends here; older ones are seen in the app. */
const ACCESSES = 500

/** Who saw this person's data in full: theirs to read and to take along, and kept after an exit as the law asks. */
export const accessPart: PersonalPart = {
  exportMine: async (ctx, who) => {
    const found = await listAccessesTo(ctx, { ...who, limit: ACCESSES })
    const unions = await listUnions(
      ctx,
      found.flatMap(({ unionId }) => unionId ?? []),
    )
    const rows = found.map(row => {
      const union = unions.find(({ _id }) => _id === row.unionId)?.name ?? '工作人员'
      const fields = row.fields.map(field => ACCESS_FIELDS[field]).join('、')
      const reason = ctx.crypto.open(row.reasonSealed, accessPlace(row._id))
      return [`${timeText(row.atMs)} ${union}`, `看了${fields}，原因：${reason}`] as const
    })
    return rows.length > 0 ? [{ title: '谁看过我的资料', rows }] : []
  },
  countMine: async () => ({}),
  eraseMine: async () => undefined,
  kept: () => ['audit'],
}
