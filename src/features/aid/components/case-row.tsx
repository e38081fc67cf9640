import type { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { open } from '../../../platform/navigation'
import { Icon } from '../../../ui/icon'
import { ListRow } from '../../../ui/list-row'
import { StatusTag } from '../../../ui/status-tag'
import { dateText } from '../../../ui/time-text'
import { TURN } from '../case-text'
import { KIND_ICON } from '../text'
import { toneOf } from '../tone-of'

type Row = Output<typeof aid.mine>['items'][number]

/** One application of mine: what it is, where it stands, whose turn it is. */
export const CaseRow = ({ one }: { one: Row; nowMs: number }) => {
  const who = one.onBehalf ? `代 ${one.nameMasked} 申请 · ` : ''
  const when = one.submittedAtMs === null ? '' : `${dateText(one.submittedAtMs)} 提交 · `
  return (
    <ListRow
      lead={<Icon name={KIND_ICON[one.kind]} />}
      title={one.title}
      note={`${who}${when}${TURN[one.state]}`}
      trail={<StatusTag tone={toneOf(one.state)} word={one.words} />}
      onPress={() =>
        one.state === 'draft'
          ? open('features/aid/pages/apply/index', { programmeId: one.programmeId, applicationId: one.applicationId })
          : open('features/aid/pages/case/index', { applicationId: one.applicationId })
      }
    />
  )
}
