import { Text } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { members } from '../../../contract/members'
import { DataTable } from '../../../ui/data-table'
import { StatusTag } from '../../../ui/status-tag'
import { text } from '../text'

export type RosterRow = Output<typeof members.roster>['items'][number]

interface RosterTableProps {
  rows: readonly RosterRow[]
  chosenId: string | null
  onPress: (row: RosterRow) => void
}

/** Roster rows as staff may see them: a table at the desk, rows on the phone. */
export const RosterTable = ({ rows, chosenId, onPress }: RosterTableProps) => (
  <DataTable
    caption={text.membersTitle}
    rows={rows}
    rowKey={row => row.memberId}
    chosenKey={chosenId}
    onPress={onPress}
    columns={[
      { key: 'name', title: text.name, cell: row => <Text className="t-small-strong">{row.nameMasked}</Text> },
      { key: 'phone', title: text.phone, share: 1.3, cell: row => <Text>{row.phoneMasked ?? text.none}</Text> },
      { key: 'no', title: text.employeeNo, cell: row => <Text>{row.employeeNoMasked ?? text.none}</Text> },
      { key: 'union', title: text.union, share: 2, cell: row => <Text>{row.unionName}</Text> },
      { key: 'company', title: text.company, share: 2, cell: row => <Text>{row.companyName || text.none}</Text> },
      { key: 'state', title: text.state, share: 1.3, cell: row => <Standing row={row} /> },
    ]}
    phoneRow={row => ({
      title: row.nameMasked,
      note: [row.unionName, row.phoneMasked ?? row.employeeNoMasked].filter(Boolean).join(' · '),
      trail: <Standing row={row} />,
    })}
  />
)

export const Standing = ({ row }: { row: RosterRow }) => {
  if (row.status === 'left') return <StatusTag tone="plain" word={text.left} />
  return row.bound ? <StatusTag tone="good" word={text.bound} /> : <StatusTag tone="plain" word={text.unbound} />
}
