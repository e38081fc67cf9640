import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './button'
import { Card } from './card'
import './changed-elsewhere.scss'
import { Notice } from './notice'
import { momentText } from './time-text'

export interface ChangedElsewhereProps {
  /** From `useDraft`. */
  draft: {
    readonly elsewhere: { readonly savedAtMs: number } | null
    readonly other: unknown
    readonly savedAtMs: number | null
    readonly choose: (which: 'mine' | 'theirs') => void
    readonly swap: () => void
  }
  /** What stands in each, in a line or two, so that the choice needs no memory. */
  mine: string
  theirs: string
  nowMs: number
}

/** Two devices went on with one form: both texts, a choice, and the way back to the one that was not chosen. Draws nothing otherwise. */
export const ChangedElsewhere = ({ draft, mine, theirs, nowMs }: ChangedElsewhereProps) => {
  if (!draft.elsewhere)
    return draft.other === null ? null : (
      <Notice tone="info" text={KEPT} action={{ label: '换回另一份', onPress: draft.swap }} />
    )
  return (
    <Card tone="wait">
      <View className="stack-2" {...a11y('alert')}>
        <Text className="t-strong">这份内容在另一台设备上也改过</Text>
        <Text>两份都留着。选一份接着写，没选的那份还可以换回来。</Text>
        <Side name="这台设备上的" text={mine} atMs={draft.savedAtMs} nowMs={nowMs} />
        <Side name="另一台设备上的" text={theirs} atMs={draft.elsewhere.savedAtMs} nowMs={nowMs} />
        <View className="ce-choice">
          <Button label="用这台设备上的" onPress={() => draft.choose('mine')} />
          <Button label="用另一台设备上的" onPress={() => draft.choose('theirs')} />
        </View>
      </View>
    </Card>
  )
}

const KEPT = '没选的那份还留着，离开这一页之前都可以换回来。'

const Side = ({ name, text, atMs, nowMs }: { name: string; text: string; atMs: number | null; nowMs: number }) => (
  <View className="ce-side">
    <Text className="t-second">{atMs === null ? name : `${name}，${momentText(atMs, nowMs)} 保存`}</Text>
    <Text>{text}</Text>
  </View>
)
