import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { typedPhone } from '../../../domain/members/typed-phone'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Tabs } from '../../../ui/chips'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { PhoneButton } from '../../../ui/phone-button'
import { BIND_TEXT } from '../text'
import { useBind } from '../use-bind'

type Way = 'phone' | 'employee'

const WAYS = [
  { value: 'phone', label: BIND_TEXT.byPhone },
  { value: 'employee', label: BIND_TEXT.byEmployee },
] as const

/** The name first, then WeChat's phone in one tap; typing stands behind it, since it has to wait for the officer. */
export const BindForm = () => {
  const { bind, busy, refused, clear } = useBind()
  const [name, setName] = useState('')
  const [isTyping, setTyping] = useState(false)
  const [way, setWay] = useState<Way>('phone')
  const [phone, setPhone] = useState('')
  const [employeeNo, setEmployeeNo] = useState('')
  const [tried, setTried] = useState(false)

  const nameError = tried && name.trim() === '' ? BIND_TEXT.nameMissing : null
  const phoneError = tried && typedPhone(phone) === null ? BIND_TEXT.phoneWrong : null
  const numberError = tried && employeeNo.trim() === '' ? BIND_TEXT.employeeMissing : null
  const change =
    <V,>(set: (value: V) => void) =>
    (value: V) => {
      clear()
      set(value)
    }
  const submit = () => {
    setTried(true)
    const digits = typedPhone(phone)
    if (name.trim() === '') return
    if (way === 'phone' && digits !== null) bind({ by: 'phone', name, phone: digits })
    if (way === 'employee' && employeeNo.trim() !== '') bind({ by: 'employee', name, employeeNo })
  }
  return (
    <>
      <Text>{BIND_TEXT.intro}</Text>
      <RefusedNotice refused={refused} />
      <Card>
        <View className="stack-3">
          <TextField
            label={BIND_TEXT.name}
            hint={BIND_TEXT.nameHint}
            value={name}
            onChange={change(setName)}
            maxLength={30}
            error={nameError}
          />
          {isTyping && (
            <>
              <Tabs label={BIND_TEXT.ways} options={WAYS} value={way} onChange={change(setWay)} />
              {way === 'phone' ? (
                <TextField
                  label={BIND_TEXT.phone}
                  hint={BIND_TEXT.phoneHint}
                  value={phone}
                  onChange={change(setPhone)}
                  keyboard="tel"
                  maxLength={20}
                  error={phoneError}
                />
              ) : (
                <TextField
                  label={BIND_TEXT.employeeNo}
                  hint={BIND_TEXT.employeeHint}
                  value={employeeNo}
                  onChange={change(setEmployeeNo)}
                  maxLength={40}
                  error={numberError}
                />
              )}
              <Button kind="main" label={BIND_TEXT.submit} busy={busy} onPress={submit} />
              <Text className="t-second">{BIND_TEXT.typeNote}</Text>
            </>
          )}
          {!isTyping && (
            <>
              <PhoneButton
                label={BIND_TEXT.wechat}
                disabled={busy || name.trim() === ''}
                onCode={phoneCode => bind({ by: 'wechat', name, phoneCode })}
                onDeclined={() => setTyping(true)}
              />
              <Text className="t-second">{name.trim() === '' ? BIND_TEXT.nameMissing : BIND_TEXT.wechatNote}</Text>
            </>
          )}
        </View>
      </Card>
      <Button
        kind="quiet"
        label={isTyping ? BIND_TEXT.wechat : BIND_TEXT.type}
        onPress={() => {
          clear()
          setTried(false)
          setTyping(!isTyping)
        }}
      />
      <Text className="t-second">{BIND_TEXT.tries}</Text>
    </>
  )
}
