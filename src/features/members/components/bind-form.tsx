import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { typedPhone } from '../../../domain/members/typed-phone'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Tabs } from '../../../ui/chips'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { PhoneButton } from '../../../ui/phone-button'
import { SaveState } from '../../../ui/save-state'
import { Skeleton } from '../../../ui/states'
import type { BindDraft } from '../bind-draft'
import { BIND_TEXT } from '../text'
import { useBind } from '../use-bind'

const TYPED = [
  { value: 'phone', label: BIND_TEXT.byPhone },
  { value: 'employee', label: BIND_TEXT.byEmployee },
] as const

/** The name first, then WeChat's phone in one tap; typing stands behind it, since it has to wait for the officer. */
export const BindForm = () => {
  const { draft, change, bind, busy, refused, saving } = useBind()
  const [tried, setTried] = useState(false)
  const nowMs = useServerNow(60_000)
  const { way, name } = draft
  const hasName = name.trim() !== ''
  const turnTo = (next: BindDraft['way']) => {
    setTried(false)
    change({ way: next })
  }
  const submit = () => {
    setTried(true)
    const input = typedInput(draft)
    if (input) bind(input)
  }
  if (!saving.ready) return <Skeleton rows={3} />
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
            onChange={typed => change({ name: typed })}
            maxLength={30}
            error={tried && !hasName ? BIND_TEXT.nameMissing : null}
          />
          {way === 'wechat' ? (
            <>
              <PhoneButton
                label={BIND_TEXT.wechat}
                disabled={busy || !hasName}
                onCode={phoneCode => bind({ by: 'wechat', name, phoneCode })}
                onDeclined={() => turnTo('phone')}
              />
              <Text className="t-second">{hasName ? BIND_TEXT.wechatNote : BIND_TEXT.nameMissing}</Text>
            </>
          ) : (
            <>
              <Tabs label={BIND_TEXT.ways} options={TYPED} value={way} onChange={turnTo} />
              <TypedNumber draft={draft} tried={tried} onChange={change} />
              <Button kind="main" label={BIND_TEXT.submit} busy={busy} onPress={submit} />
              <Text className="t-second">{BIND_TEXT.typeNote}</Text>
            </>
          )}
          <SaveState {...saving} nowMs={nowMs} />
        </View>
      </Card>
      <Button
        kind="quiet"
        label={way === 'wechat' ? BIND_TEXT.type : BIND_TEXT.wechat}
        onPress={() => turnTo(way === 'wechat' ? 'phone' : 'wechat')}
      />
      <Text className="t-second">{BIND_TEXT.tries}</Text>
    </>
  )
}

interface TypedNumberProps {
  draft: BindDraft
  tried: boolean
  onChange: (part: Partial<BindDraft>) => void
}

const TypedNumber = ({ draft, tried, onChange }: TypedNumberProps) =>
  draft.way === 'phone' ? (
    <TextField
      label={BIND_TEXT.phone}
      hint={BIND_TEXT.phoneHint}
      value={draft.phone}
      onChange={phone => onChange({ phone })}
      keyboard="tel"
      maxLength={20}
      error={tried && typedPhone(draft.phone) === null ? BIND_TEXT.phoneWrong : null}
    />
  ) : (
    <TextField
      label={BIND_TEXT.employeeNo}
      hint={BIND_TEXT.employeeHint}
      value={draft.employeeNo}
      onChange={employeeNo => onChange({ employeeNo })}
      maxLength={40}
      error={tried && draft.employeeNo.trim() === '' ? BIND_TEXT.employeeMissing : null}
    />
  )

/** What is sent for a typed way; null while a field is missing or wrong, which then says so. */
const typedInput = ({ way, name, phone, employeeNo }: BindDraft) => {
  if (name.trim() === '') return null
  const digits = typedPhone(phone)
  if (way === 'phone') return digits === null ? null : ({ by: 'phone', name, phone: digits } as const)
  return employeeNo.trim() === '' ? null : ({ by: 'employee', name, employeeNo } as const)
}
