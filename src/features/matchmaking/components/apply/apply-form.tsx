import { useState } from 'react'
import { yearOf } from '../../../../domain/matchmaking/apply'
import { goBack, toTop } from '../../../../platform/navigation'
import { useServerNow } from '../../../../platform/use-server-now'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { Notice, RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { SaveState } from '../../../../ui/save-state'
import { StepHead } from '../../../../ui/step-head'
import { APPLY_STEPS, type ApplyProblem, type ApplyStep, problemsOf } from '../../apply-draft'
import { APPLY_WORDS } from '../../apply-text'
import type { Apply } from '../../use-apply'
import type { SessionDetail } from '../../use-session'
import { AboutStep } from './about-step'
import { CardStep } from './card-step'
import { CompanyStep } from './company-step'
import { ConsentStep, openConsents } from './consent-step'
import { PromiseStep } from './promise-step'

export interface ApplyFormProps {
  session: SessionDetail
  apply: Apply
  onDone: () => void
}

/** One small group of questions at a time; what is missing is said at its field, and the draft keeps the step. */
export const ApplyForm = ({ session, apply, onDone }: ApplyFormProps) => {
  const { value, mine, put, given } = apply
  const nowMs = useServerNow(60_000)
  const [found, setFound] = useState<readonly ApplyProblem[]>([])
  const [tried, setTried] = useState(false)
  const at = APPLY_STEPS.indexOf(value.step)
  const isLast = at === APPLY_STEPS.length - 1
  const lacks = (step: ApplyStep) =>
    problemsOf(value, { step, isNew: mine === null, inYear: yearOf(session.startsAtMs) })

  // what was mended since is said no more
  const problems = lacks(value.step).filter(one => found.includes(one))

  const goTo = (step: ApplyStep, lacking: readonly ApplyProblem[] = []) => {
    setFound(lacking)
    put({ step })
    toTop()
  }
  const goOn = () => {
    apply.clear()
    const lacking = lacks(value.step)
    goTo(lacking.length > 0 ? value.step : (APPLY_STEPS[at + 1] ?? value.step), lacking)
  }
  const submit = async () => {
    apply.clear()
    const wanting = APPLY_STEPS.find(step => lacks(step).length > 0)
    if (wanting) return goTo(wanting, lacks(wanting))
    setTried(true)
    if (openConsents(given).length > 0) return
    if (await apply.send()) onDone()
    else toTop()
  }
  const { title, note } = APPLY_WORDS.steps[value.step]
  return (
    <Page
      title={mine ? APPLY_WORDS.change : APPLY_WORDS.title}
      bottom={
        <BottomBar>
          <Button
            label={at === 0 ? APPLY_WORDS.leave : APPLY_WORDS.back}
            onPress={() => (at === 0 ? goBack() : goTo(APPLY_STEPS[at - 1] ?? value.step))}
          />
          <Button
            kind="main"
            label={isLast ? (mine ? APPLY_WORDS.save : APPLY_WORDS.submit) : APPLY_WORDS.next}
            busy={apply.busy}
            onPress={isLast ? submit : goOn}
          />
        </BottomBar>
      }
    >
      <StepHead about={session.title} at={at + 1} of={APPLY_STEPS.length} title={title} note={note} />
      {(problems.length > 0 || (isLast && tried && openConsents(given).length > 0)) && (
        <Notice tone="stop" text={APPLY_WORDS.check} />
      )}
      <RefusedNotice refused={apply.refused} />
      {value.step === 'about' && <AboutStep apply={apply} problems={problems} />}
      {value.step === 'card' && <CardStep apply={apply} problems={problems} />}
      {value.step === 'company' && <CompanyStep apply={apply} problems={problems} />}
      {value.step === 'promise' && <PromiseStep apply={apply} problems={problems} />}
      {value.step === 'consent' && <ConsentStep apply={apply} tried={tried} />}
      <SaveState {...apply.saveState} nowMs={nowMs} />
    </Page>
  )
}
