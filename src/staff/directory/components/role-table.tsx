import { Text, View } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { members } from '../../../contract/members'
import { serverNowMs } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { DataTable } from '../../../ui/data-table'
import { dayText } from '../../../ui/time-text'
import './role-table.scss'
import { CAPABILITY_WORD, ROLE_WORD } from '../../../ui/role-text'
import { text } from '../text'

export type RoleRow = Output<typeof members.roles>['items'][number]

/** Every standing role with its holder, masked. */
export const RoleTable = ({
  rows,
  onRevoke,
}: {
  rows: readonly RoleRow[]
  /** Null for those who only look. */
  onRevoke: ((row: RoleRow) => void) | null
}) => {
  const nowMs = serverNowMs()
  const taken = (row: RoleRow) =>
    onRevoke && (
      <View className="rl-away">
        <Button
          size="small"
          kind="danger"
          label={text.revoke}
          heard={text.revokeAsk(row.nameMasked, ROLE_WORD[row.role].word)}
          onPress={() => onRevoke(row)}
        />
      </View>
    )
  return (
    <DataTable
      caption={text.rolesTitle}
      rows={rows}
      rowKey={row => row.grantId}
      columns={[
        { key: 'name', title: text.name, cell: row => <Text className="t-small-strong">{row.nameMasked}</Text> },
        { key: 'role', title: text.role, share: 1.5, cell: row => <Text>{wordsOf(row)}</Text> },
        { key: 'union', title: text.scope, share: 2, cell: row => <Text>{row.unionName}</Text> },
        { key: 'since', title: text.since, share: 1.2, cell: row => <Text>{dayText(row.grantedAtMs, nowMs)}</Text> },
        ...(onRevoke ? [{ key: 'revoke', title: '', cell: taken }] : []),
      ]}
      phoneRow={row => ({
        title: `${row.nameMasked} · ${wordsOf(row)}`,
        note: row.unionName,
        trail: taken(row),
      })}
    />
  )
}

const wordsOf = ({ role, capabilities }: RoleRow): string => {
  const { word } = ROLE_WORD[role]
  return capabilities.length === 0 ? word : `${word}（${capabilities.map(one => CAPABILITY_WORD[one]).join('、')}）`
}
