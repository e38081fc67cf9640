import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { open } from '../../../platform/navigation'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { TextArea } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Confirm, Sheet } from '../../../ui/sheet'
import { EMPTY_CONTENT } from '../apply-draft'
import { CASE_TEXT } from '../case-text'
import { AgreeAgain } from './agree-again'
import { BankFields } from './bank-step'
import type { MyCase } from './case-head'

interface CaseActionsProps {
  one: MyCase
  onDone: () => void
}

const RENEWS = { renews: [aid.case, aid.mine] }

/** What I can do now: the one thing that is asked of me first, taking it back last and quietest. */
export const CaseActions = ({ one, onDone }: CaseActionsProps) => {
  const { applicationId, version, programmeId, may } = one
  const [sheet, setSheet] = useState<'appeal' | 'withdraw' | 'account' | null>(null)
  const withdraw = useCommand(aid.withdraw, RENEWS)
  const close = () => {
    withdraw.clear()
    setSheet(null)
  }
  const takeBack = async () => {
    const reply = await withdraw.run({ applicationId, version })
    if (!reply.ok) return
    toast(CASE_TEXT.withdrawn)
    close()
    onDone()
  }
  return (
    <View className="stack-2">
      {one.consentsTakenBack.map(kind => (
        <AgreeAgain key={kind} applicationId={applicationId} kind={kind} onDone={onDone} />
      ))}
      {may.resubmit && (
        <Button
          kind="main"
          label={CASE_TEXT.correct}
          onPress={() => open('features/aid/pages/apply/index', { programmeId, applicationId })}
        />
      )}
      {may.appeal && <Button kind="main" label={CASE_TEXT.appeal} onPress={() => setSheet('appeal')} />}
      {may.fixAccount && <Button kind="main" label={CASE_TEXT.fix} onPress={() => setSheet('account')} />}
      {(one.state === 'rejected' || one.state === 'upheld') && (
        <View className="stack-2">
          <Text className="t-second">{CASE_TEXT.otherWays}</Text>
          <Button label={CASE_TEXT.others} onPress={() => open('features/aid/pages/catalogue/index', {})} />
        </View>
      )}
      {(one.state === 'expired' || one.state === 'withdrawn') && (
        <Button label={CASE_TEXT.again} onPress={() => open('features/aid/pages/programme/index', { programmeId })} />
      )}
      {may.withdraw && <Button kind="quiet" label={CASE_TEXT.withdraw} onPress={() => setSheet('withdraw')} />}
      <AppealSheet one={one} isOpen={sheet === 'appeal'} onClose={close} onDone={onDone} />
      <AccountSheet one={one} isOpen={sheet === 'account'} onClose={close} onDone={onDone} />
      <Confirm
        open={sheet === 'withdraw'}
        title={CASE_TEXT.withdraw}
        text={CASE_TEXT.withdrawAsk}
        verb={CASE_TEXT.withdrawVerb}
        kind="danger"
        busy={withdraw.busy}
        problem={withdraw.refused ? errorText('aid', withdraw.refused.code) : null}
        onConfirm={takeBack}
        onClose={close}
      />
    </View>
  )
}

interface SheetProps extends CaseActionsProps {
  isOpen: boolean
  onClose: () => void
}

const AppealSheet = ({ one, isOpen, onClose, onDone }: SheetProps) => {
  const [text, setText] = useState('')
  const appeal = useCommand(aid.appeal, RENEWS)
  const send = async () => {
    const { applicationId, version } = one
    const reply = await appeal.run({ applicationId, version, text })
    if (!reply.ok) return
    onClose()
    onDone()
  }
  return (
    <Sheet open={isOpen} title={CASE_TEXT.appeal} onClose={onClose}>
      <View className="stack-3">
        <Text className="t-second">{CASE_TEXT.appealNote}</Text>
        <TextArea
          label={CASE_TEXT.appeal}
          hint={CASE_TEXT.appealHint}
          value={text}
          onChange={setText}
          maxLength={300}
        />
        <RefusedNotice refused={appeal.refused} />
        <Button
          kind="main"
          label={CASE_TEXT.appealVerb}
          busy={appeal.busy}
          disabled={text.trim().length < 2}
          onPress={send}
        />
      </View>
    </Sheet>
  )
}

const AccountSheet = ({ one, isOpen, onClose, onDone }: SheetProps) => {
  const [bank, setBank] = useState(EMPTY_CONTENT.bank)
  const fix = useCommand(aid.fixAccount, RENEWS)
  const send = async () => {
    const { applicationId, version } = one
    const reply = await fix.run({ applicationId, version, bank })
    if (!reply.ok) return
    onClose()
    onDone()
  }
  return (
    <Sheet open={isOpen} title={CASE_TEXT.fix} onClose={onClose}>
      <View className="stack-3">
        <BankFields bank={bank} onChange={setBank} />
        <RefusedNotice refused={fix.refused} />
        <Button
          kind="main"
          label={CASE_TEXT.fixVerb}
          busy={fix.busy}
          disabled={[bank.holder, bank.bankName, bank.card].some(typed => typed.trim() === '')}
          onPress={send}
        />
      </View>
    </Sheet>
  )
}
