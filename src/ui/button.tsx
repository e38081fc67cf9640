import { Button as NativeButton, Text } from '@tarojs/components'
import { a11y } from './a11y'
import './button.scss'
import { Icon, type IconName } from './icon'

export interface ButtonProps {
  /** A verb: 提交申请, not 确定. */
  label: string
  onPress?: () => void
  /** `main` once per page; `plain` beside it; `quiet` is text only; `danger` takes something away. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  icon?: IconName
  /** Waits for an answer: shows it and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  /** Small buttons stand within a card or row; the touch target stays full. */
  size?: 'full' | 'small'
  /** Spoken instead of the label, where the label needs its row to be understood. */
  heard?: string
  openType?: 'share' | 'agreePrivacyAuthorization' | 'openSetting'
  id?: string
}

export const Button = (props: ButtonProps) => {
  const {
    label,
    onPress,
    kind = 'plain',
    icon,
    busy = false,
    disabled = false,
    size = 'full',
    heard,
    openType,
    id,
  } = props
  const off = busy || disabled
  return (
    <NativeButton
      className={`bt bt-${kind} bt-${size}${off ? ' bt-off' : ''}${busy ? ' bt-busy' : ''}`}
      hoverClass="bt-pressed"
      disabled={off}
      {...(onPress && !off && { onClick: onPress })}
      {...(openType && { openType })}
      {...(id && { id })}
      {...a11y('button', busy ? `${heard ?? label}，请稍候` : (heard ?? label))}
      {...(off && { 'aria-disabled': true })}
    >
      {icon && <Icon name={icon} size={size === 'full' ? 'normal' : 'small'} />}
      <Text className="bt-word">{busy ? '请稍候…' : label}</Text>
    </NativeButton>
  )
}
