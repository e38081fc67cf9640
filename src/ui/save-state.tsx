import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import './save-state.scss'
import { clockText, dayKey, momentText } from './time-text'

export interface SaveStateProps {
  /** From `useDraft`. */
  savedAtMs: number | null
  saving: boolean
  failed: boolean
  nowMs: number
}

/** Whether what was typed is kept, in words: “已保存 14:02”; draws nothing before the first word. */
export const SaveState = ({ savedAtMs, saving, failed, nowMs }: SaveStateProps) => {
  const words = failed ? FAILED : saving ? SAVING : savedAtMs === null ? '' : `已保存 ${whenOf(savedAtMs, nowMs)}`
  return (
    <View className={`sv${failed ? ' sv-failed' : ''}`} {...a11y('status')}>
      <Text>{words}</Text>
    </View>
  )
}

const SAVING = '正在保存…'
const FAILED = '手机没有存下您填的内容，提交之前请不要离开这一页。'

const whenOf = (savedAtMs: number, nowMs: number): string =>
  dayKey(savedAtMs) === dayKey(nowMs) ? clockText(savedAtMs) : momentText(savedAtMs, nowMs)
