import { View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { call } from '../../../platform/call'
import { goBack } from '../../../platform/navigation'
import { noticeOf } from '../../../platform/refused'
import { useServerNow } from '../../../platform/use-server-now'
import { BottomBar } from '../../../ui/bottom-bar'
import { Button } from '../../../ui/button'
import { ChangedElsewhere } from '../../../ui/changed-elsewhere'
import { RefusedNotice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { SaveState } from '../../../ui/save-state'
import { StepHead } from '../../../ui/step-head'
import { isOwnStep, type Programme, stepsOf, summaryOf } from '../apply-draft'
import { type ApplyProblem, problemsOf } from '../apply-problems'
import { APPLY_TEXT } from '../text'
import type { Apply } from '../use-apply'
import { BankFields } from './bank-step'
import { ConfirmStep, consentsAsked, consentsGiven } from './confirm-step'
import { FactsStep } from './facts-step'
import { HouseholdStep } from './household-step'
import { MaterialsStep } from './materials-step'
import { PersonStep } from './person-step'
import './wizard.scss'

export interface WizardProps {
  programme: Programme
  apply: Apply
  onDone: (receipt: { applicationId: string; receiptNo: string | null }) => void
}

/** One group of questions at a time; nothing blocks the way on, the last step says what is missing. */
export const Wizard = ({ programme, apply, onDone }: WizardProps) => {
  const { value, refused, setRefused } = apply
  const nowMs = useServerNow(60_000)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [problems, setProblems] = useState<readonly ApplyProblem[]>([])
  const [sending, setSending] = useState(false)
  const steps = stepsOf(programme)
  const at = Math.max(0, steps.indexOf(value.step))
  const step = steps[at] ?? 'person'
  const isLast = at === steps.length - 1
  const { content } = value
  const own = isOwnStep(step) ? APPLY_TEXT.steps[step] : null
  const group = programme.steps.find(({ key }) => key === step)
  const asked = consentsAsked(programme, { content, nowMs }).filter(
    ({ key }) => !apply.isCorrection || !apply.consented.includes(key),
  )

  const goOn = async () => {
    // the next step opens whatever the network does: the text is on the phone
    const next = steps[at + 1] ?? step
    const saved = await apply.save(next)
    if (!saved) apply.goTo(next)
  }
  const submit = async () => {
    const saved = await apply.save(step)
    if (!saved?.applicationId) return
    setSending(true)
    const input = { applicationId: saved.applicationId, version: saved.version, requestId: saved.submitId }
    const handIn = apply.isCorrection ? aid.resubmit : aid.submit
    const reply = await call(handIn, { ...input, consents: consentsGiven(asked, ticked) })
    setSending(false)
    if (reply.ok) {
      apply.drop()
      return onDone({
        applicationId: input.applicationId,
        receiptNo: 'receiptNo' in reply.data ? reply.data.receiptNo : null,
      })
    }
    setRefused(noticeOf('aid', reply))
    const items = 'details' in reply ? reply.details?.['items'] : undefined
    if (reply.code === 'INCOMPLETE' && Array.isArray(items)) {
      const likely = await call(aid.likely, { programmeId: programme.programmeId, answers: content.answers })
      setProblems(problemsOf(items.map(String), { programme, materials: likely.ok ? likely.data.materials : [] }))
    } else setProblems([])
  }
  return (
    <Page
      title={APPLY_TEXT.title}
      bottom={
        <BottomBar>
          <View className="wz-buttons">
            <Button label={APPLY_TEXT.back} onPress={() => (at === 0 ? goBack() : apply.goTo(steps[at - 1] ?? step))} />
            <Button
              kind="main"
              label={isLast ? (apply.isCorrection ? APPLY_TEXT.resubmit : APPLY_TEXT.submit) : APPLY_TEXT.next}
              busy={apply.busy || sending}
              onPress={isLast ? submit : goOn}
            />
          </View>
        </BottomBar>
      }
    >
      <StepHead
        about={programme.title}
        at={at + 1}
        of={steps.length}
        title={own?.title ?? group?.title ?? ''}
        {...(own && { note: own.note })}
      />
      <ChangedElsewhere
        draft={apply.conflict}
        mine={summaryOf(content, APPLY_TEXT.nothingTyped)}
        theirs={summaryOf(apply.conflict.elsewhere?.content ?? content, APPLY_TEXT.nothingTyped)}
        nowMs={nowMs}
      />
      <RefusedNotice refused={refused} />
      {group && (
        <FactsStep
          facts={group.facts}
          answers={content.answers}
          onChange={answers => apply.change({ ...content, answers })}
        />
      )}
      {step === 'person' && <PersonStep content={content} onChange={apply.change} />}
      {step === 'household' && <HouseholdStep content={content} onChange={apply.change} />}
      {step === 'materials' && (
        <MaterialsStep programmeId={programme.programmeId} answers={content.answers} apply={apply} />
      )}
      {step === 'bank' && (
        <BankFields bank={content.bank} passbook onChange={bank => apply.change({ ...content, bank })} />
      )}
      {step === 'confirm' && (
        <ConfirmStep asked={asked} ticked={ticked} onTick={setTicked} problems={problems} onGoTo={apply.goTo} />
      )}
      <SaveState {...apply.saveState} nowMs={nowMs} />
    </Page>
  )
}
