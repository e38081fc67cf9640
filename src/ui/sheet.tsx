import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Button } from './button'
import { Icon } from './icon'
import './sheet.scss'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}

/** Comes up from below on the phone, stands in the middle on a desktop. */
export const Sheet = ({ open, title, onClose, children }: SheetProps) =>
  open ? (
    <View className="sh">
      <View className="sh-veil" onClick={onClose} />
      <View className="sh-box" {...a11y('dialog', title)} aria-modal>
        <View className="sh-head">
          <Text className="t-head grow">{title}</Text>
          <View className="sh-close" onClick={onClose} {...a11y('button', '关闭')}>
            <Icon name="close" />
          </View>
        </View>
        <View className="sh-body">{children}</View>
      </View>
    </View>
  ) : null

export interface ConfirmProps {
  open: boolean
  /** The question, in one line. */
  title: string
  /** What will happen and whether it can be undone. */
  text: string
  /** The verb itself: 取消报名, not 确定. */
  verb: string
  kind?: 'main' | 'danger'
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
  /** Why the last try was refused; stays in the sheet. */
  problem?: string | null
}

export const Confirm = ({
  open,
  title,
  text,
  verb,
  kind = 'main',
  busy = false,
  onConfirm,
  onClose,
  problem,
}: ConfirmProps) => (
  <Sheet open={open} title={title} onClose={onClose}>
    <View className="stack-3">
      <Text className="t-body">{text}</Text>
      {problem && (
        <View className="t-stop" {...a11y('alert')}>
          <Text>{problem}</Text>
        </View>
      )}
      <Button label={verb} kind={kind} busy={busy} onPress={onConfirm} />
      <Button label="先不了" kind="quiet" onPress={onClose} />
    </View>
  </Sheet>
)
