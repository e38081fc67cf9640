import { Button } from './button'
import { useSurroundings } from './surroundings'

interface PhoneButtonProps {
  label: string
  onCode: (phoneCode: string) => void
  onDeclined: () => void
  disabled?: boolean
}

/** The demo's stand-in: the local cloud gives the code that WeChat would give this identity. */
export const PhoneButton = ({ label, onCode, onDeclined, disabled = false }: PhoneButtonProps) => {
  const { askPhoneCode } = useSurroundings()
  const ask = () => {
    askPhoneCode().then(code => (code === null ? onDeclined() : onCode(code)), onDeclined)
  }
  return <Button kind="main" label={label} disabled={disabled} onPress={ask} />
}
