import { Button as NativeButton } from '@tarojs/components'
import { a11y } from './a11y'
import './button.scss'

export interface PhoneButtonProps {
  label: string
  /** A one-time code, valid for 5 minutes; the function exchanges it for the number. */
  onCode: (phoneCode: string) => void
  /** The person declined or WeChat cannot: offer typing. */
  onDeclined: () => void
  disabled?: boolean
}

/** WeChat's own button for the phone number; each use costs the union, so it stands only where a number is needed. */
export const PhoneButton = ({ label, onCode, onDeclined, disabled = false }: PhoneButtonProps) => (
  <NativeButton
    className={`bt bt-main bt-full${disabled ? ' bt-off' : ''}`}
    openType="getPhoneNumber"
    disabled={disabled}
    onGetPhoneNumber={event => (event.detail.code ? onCode(event.detail.code) : onDeclined())}
    {...a11y('button', label)}
  >
    {label}
  </NativeButton>
)
