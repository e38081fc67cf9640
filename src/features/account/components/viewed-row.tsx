import { Text, View } from '@tarojs/components'
import type { account } from '../../../contract/account'
import type { Output } from '../../../contract/define'
import { ACCESS_FIELDS } from '../../../domain/access'
import { ROLE_WORD } from '../../../ui/role-text'
import { momentText } from '../../../ui/time-text'
import { VIEWED_TEXT } from '../viewed-text'
import './viewed-row.scss'

type Row = Output<typeof account.viewedMine>['items'][number]

/** One access: what was seen, by whom in which standing, when, and the reason that was given. */
export const ViewedRow = ({ row, nowMs }: { row: Row; nowMs: number }) => (
  <View className="vr stack-1">
    <View className="vr-head">
      <Text className="t-strong">{VIEWED_TEXT.saw(row.fields.map(field => ACCESS_FIELDS[field]))}</Text>
      <Text className="t-second">{momentText(row.atMs, nowMs)}</Text>
    </View>
    <Text className="t-second">
      {VIEWED_TEXT.by(row.unionName, row.role === null ? VIEWED_TEXT.someone : ROLE_WORD[row.role].word)}
    </Text>
    <View className="vr-reason">
      <Text>{`${VIEWED_TEXT.reason}：${row.reason}`}</Text>
    </View>
  </View>
)
