import { View } from '@tarojs/components'
import { a11y } from './a11y'

export type IconName =
  | 'home'
  | 'calendar'
  | 'grid'
  | 'user'
  | 'ticket'
  | 'right'
  | 'left'
  | 'down'
  | 'check'
  | 'check-circle'
  | 'close'
  | 'close-circle'
  | 'clock'
  | 'alert'
  | 'info'
  | 'scan'
  | 'search'
  | 'bell'
  | 'pin'
  | 'people'
  | 'family'
  | 'phone'
  | 'lock'
  | 'plus'
  | 'minus'
  | 'wifi-off'
  | 'sliders'
  | 'building'
  | 'id-card'
  | 'shield'
  | 'file'
  | 'edit'
  | 'text-size'
  | 'inbox'
  | 'chart'
  | 'swap'
  | 'trash'
  | 'upload'
  | 'download'
  | 'refresh'
  | 'torch'
  | 'keyboard'
  | 'hand'
  | 'share'
  | 'eye'

export interface IconProps {
  name: IconName
  size?: 'small' | 'normal' | 'large'
  /** Spoken name; leave it out where words stand beside the icon. */
  label?: string
}

/** One drawing of the line set (ui/icons/icons.scss) in the colour of the surrounding text. */
export const Icon = ({ name, size = 'normal', label }: IconProps) => (
  <View
    className={`ic ic-${name}${size === 'normal' ? '' : ` ic-${size}`}`}
    {...(label === undefined ? { 'aria-hidden': true } : a11y('img', label))}
  />
)
