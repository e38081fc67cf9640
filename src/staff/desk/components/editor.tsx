import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { goBack } from '../../../platform/navigation'
import { toast } from '../../../platform/toast'
import type { Draft } from '../../../platform/use-draft'
import { a11y } from '../../../ui/a11y'
import { BottomBar } from '../../../ui/bottom-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChangedElsewhere } from '../../../ui/changed-elsewhere'
import { errorText } from '../../../ui/error-text'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { SaveState } from '../../../ui/save-state'
import { useSurroundings } from '../../../ui/surroundings'
import { momentText } from '../../../ui/time-text'
import { differences, rebase } from '../conflict'
import type { EventForm } from '../draft'
import { STEPS, type Step, text } from '../editor-text'
import { problemsOf } from '../problems'
import { resolveEvent } from '../resolve'
import { spanOf } from '../series'
import { draftWith, type EventDraft } from '../use-event-draft'
import { type Base, useSaveEvent } from '../use-save-event'
import { AboutStep } from './about-step'
import { BlocksStep } from './blocks-step'
import { CheckStep } from './check-step'
import { ConflictCard } from './conflict-card'
import './editor.scss'
import { PlanNotice } from './plan-notice'
import { ProblemList } from './problem-list'
import { SessionsStep } from './sessions-step'
import { StepBar } from './step-bar'

interface EditorProps {
  base: Base
  /** As it stands at the server, or the fields of a new event. */
  stored: EventForm
  nowMs: number
  draft: Draft<EventDraft>
  /** What stands above the fields until something was typed, such as where they were copied from. */
  note?: string
}

/** The event editor: four steps, kept on the phone as they are typed, sent as a whole. */
export const Editor = ({ base: first, stored, nowMs, draft, note: hint }: EditorProps) => {
  const { wide } = useSurroundings()
  const [restoredAtMs, setRestoredAtMs] = useState(draft.savedAtMs)
  const [begin] = useState({ ...first, version: draft.value.version })
  const saving = useSaveEvent(begin)
  const { base, theirs } = saving
  const [step, setStep] = useState<Step>('about')
  const [tried, setTried] = useState(false)
  const form = useForm<EventForm>({
    defaultValues: draft.value.form,
    resolver: resolveEvent,
    mode: 'onTouched',
    reValidateMode: 'onChange',
  })
  const values = form.watch()
  const problems = tried ? problemsOf(values) : []
  /** What the draft last held by this form's own doing: anything else came from another device. */
  const typed = useRef(draft.value.form)
  const keep = useRef((_: EventForm): void => undefined)
  keep.current = fields => {
    if (JSON.stringify(fields) === JSON.stringify(typed.current)) return
    if (draft.savedAtMs === null && isUntouched(fields, stored)) return
    typed.current = structuredCopy(fields)
    draft.change(draftWith(base.version, typed.current))
  }
  useEffect(() => {
    const { unsubscribe } = form.watch(() => keep.current(form.getValues()))
    return unsubscribe
  }, [form])
  useEffect(() => {
    if (draft.value.form === typed.current) return
    typed.current = draft.value.form
    form.reset(draft.value.form)
  }, [form, draft.value])

  const go = (to: Step) => {
    if (tried) form.trigger().catch(() => undefined)
    setStep(to)
  }
  const submit = async (publish: boolean) => {
    setTried(true)
    const [wrong] = problemsOf(form.getValues())
    if (wrong) {
      form.trigger().catch(() => undefined)
      return setStep(wrong.step)
    }
    const done = await saving.save(form.getValues(), publish)
    if (done !== 'saved' && done !== 'published') return
    draft.drop()
    toast(done === 'published' ? text.publishedNow : isDraft ? text.savedDraft : text.savedChanges)
    goBack()
  }
  const dropLocal = () => {
    form.reset(stored)
    draft.drop()
    setRestoredAtMs(null)
  }
  const takeTheirs = () => {
    if (theirs) form.reset(theirs.form)
    saving.acceptTheirs()
  }
  const keepMine = () => {
    if (theirs) form.reset(rebase(form.getValues(), theirs.form))
    saving.acceptTheirs()
  }
  const index = STEPS.indexOf(step)
  const next = STEPS[index + 1]
  const before = STEPS[index - 1]
  const isDraft = base.state === 'draft'
  const sendLabel = isDraft ? text.saveDraft : text.saveChanges
  const isKept = draft.savedAtMs !== null || draft.saving || draft.failed
  const note = isKept ? <SaveState {...draft} nowMs={nowMs} /> : text.notSavedYet
  return (
    <FormProvider {...form}>
      <Page
        title={first.eventId === undefined ? text.newTitle : text.editTitle}
        width="wide"
        bottom={
          <BottomBar note={note}>
            {!wide && before && <Button label={text.back} onPress={() => go(before)} />}
            {(wide || !next) && (
              <Button
                label={sendLabel}
                kind={isDraft ? 'plain' : 'main'}
                busy={saving.busy}
                onPress={() => submit(false)}
              />
            )}
            {next && <Button label={text.next} kind={wide && !isDraft ? 'plain' : 'main'} onPress={() => go(next)} />}
            {!next && isDraft && (
              <Button label={text.publish} kind="main" busy={saving.busy} onPress={() => submit(true)} />
            )}
          </BottomBar>
        }
      >
        <View className={wide ? 'er-wide' : 'stack-3'}>
          <StepBar step={step} problems={problems} onGo={go} />
          <View className="er-form stack-4">
            {hint && restoredAtMs === null && step === 'about' && <Notice tone="info" text={hint} />}
            {restoredAtMs !== null && step === 'about' && (
              <Card tone="info">
                <View className="stack-1">
                  <Text className="t-strong">{text.restored(momentText(restoredAtMs, nowMs))}</Text>
                  <Text className="t-body">{text.restoredNote}</Text>
                  <Button
                    size="small"
                    label={first.eventId === undefined ? text.dropNew : text.dropLocal}
                    onPress={dropLocal}
                  />
                </View>
              </Card>
            )}
            {!theirs && (
              <ChangedElsewhere
                draft={draft}
                mine={text.draftSum(values.title, values.sessions.length)}
                theirs={otherSum(values, draft.elsewhere?.value.form ?? null)}
                nowMs={nowMs}
              />
            )}
            {theirs && (
              <ConflictCard mine={values} theirs={theirs.form} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
            )}
            {!theirs && saving.refused && (
              <View className="er-refused" {...a11y('alert')}>
                <Text>{errorText('events', saving.refused.code)}</Text>
              </View>
            )}
            {problems.length > 0 && <ProblemList problems={problems} onGo={go} />}
            {step === 'about' && <AboutStep />}
            {step === 'sessions' && <SessionsStep eventId={base.eventId} />}
            {step === 'blocks' && <BlocksStep />}
            {step === 'check' && (
              <PlanNotice
                eventId={base.eventId}
                venueName={values.venueName}
                spans={values.sessions.flatMap(session => spanOf(session) ?? [])}
              />
            )}
            {step === 'check' && <CheckStep form={values} state={base.state} />}
          </View>
          {wide && step !== 'check' && (
            <View className="er-preview">
              <CheckStep form={values} state={base.state} />
            </View>
          )}
        </View>
      </Page>
    </FormProvider>
  )
}

/** The form fills in the organiser by itself; a page that was only opened leaves no draft. */
const isUntouched = (fields: EventForm, stored: EventForm): boolean =>
  JSON.stringify({ ...fields, organiserUnionId: null }) === JSON.stringify({ ...stored, organiserUnionId: null })

/** react-hook-form goes on writing into the values that it gives. */
const structuredCopy = (form: EventForm): EventForm => {
  const copy: EventForm = JSON.parse(JSON.stringify(form))
  return copy
}

const otherSum = (mine: EventForm, other: EventForm | null): string =>
  other
    ? `${text.draftSum(other.title, other.sessions.length)}${text.draftDiffers(differences(mine, other).join('、'))}`
    : ''
