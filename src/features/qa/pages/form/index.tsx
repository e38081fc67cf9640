import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { QA_CONSENTS } from '../../../../domain/qa/consents'
import { dangerOf } from '../../../../domain/qa/threads/urgency'
import { QA_CATEGORIES, type QaCategory } from '../../../../domain/qa/words'
import { serverNowMs } from '../../../../platform/clock'
import { replaceWith } from '../../../../platform/navigation'
import { usePhotos } from '../../../../platform/use-photos'
import { useServerNow } from '../../../../platform/use-server-now'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { DateField } from '../../../../ui/choice-field'
import { ConsentList } from '../../../../ui/consent-list'
import { Field, TextArea } from '../../../../ui/field'
import { RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { PhotoField } from '../../../../ui/photo-field'
import { Result } from '../../../../ui/result'
import { dayKey } from '../../../../ui/time-text'
import { BarredHint } from '../../components/barred-hint'
import { CareCall } from '../../components/care-call'
import { DangerCard } from '../../components/danger-card'
import { SameOpen } from '../../components/same-open'
import { CATEGORY_WORDS } from '../../text'
import { FORM_TEXT, THREAD_TEXT } from '../../thread-text'
import { useAsk } from '../../use-ask'
import { useQuestion } from '../../use-question'

const MOST_CHARS = 1000
const TICK_MS = 60_000
const PUBLISH = [{ kind: 'qa.publish' as const, text: QA_CONSENTS['qa.publish'] }]
/** Where a claim may be barred. */
const DISPUTES: readonly QaCategory[] = ['wages', 'overtime', 'leaving', 'disputes', 'contract', 'leave']
const NAMES = (['named', 'anonymous'] as const).map(value => ({ value, label: FORM_TEXT.names[value] }))
const CHOICES = QA_CATEGORIES.map(value => ({ value, label: CATEGORY_WORDS[value] }))

/** The question goes to a person: what was typed for the search stands here already. */
export default function FormPage() {
  const nowMs = useServerNow(TICK_MS)
  const { question, change } = useQuestion()
  const [anonymous, setAnonymous] = useState(false)
  const [given, setGiven] = useState<readonly 'qa.publish'[]>([])
  const [disputeOn, setDisputeOn] = useState('')
  const photos = usePhotos()
  const [tried, setTried] = useState(false)
  const { submit, busy, refused, sameId, done } = useAsk()
  const { text, category } = question
  const isDispute = category !== null && DISPUTES.includes(category)
  const send = async (anyway: boolean) => {
    setTried(true)
    if (text.trim() === '' || category === null || photos.busy) return
    const publishing = given.length > 0 && { publishConsent: QA_CONSENTS['qa.publish'].version }
    const more = { fileIds: [...photos.fileIds], ...(isDispute && disputeOn !== '' && { disputeOn }) }
    if (await submit(question, { category, anonymous, anyway, ...publishing, ...more }))
      change({ text: '', shownIds: [], openedIds: [] })
  }
  if (done)
    return (
      <Page title={FORM_TEXT.title}>
        {done.danger && <DangerCard />}
        {done.nearlyBarred && <BarredHint on={disputeOn} />}
        <Result tone="good" title={FORM_TEXT.done} note={FORM_TEXT.doneNote(done.dueAtMs, nowMs)}>
          <Button
            kind="main"
            label={FORM_TEXT.open}
            onPress={() => replaceWith('features/qa/pages/thread/index', { threadId: done.threadId })}
          />
        </Result>
      </Page>
    )
  const bar = (
    <BottomBar>
      <Button kind="main" label={FORM_TEXT.submit} busy={busy || photos.busy} onPress={() => send(false)} />
    </BottomBar>
  )
  return (
    <Page title={FORM_TEXT.title} bottom={bar}>
      {dangerOf(text) ? <DangerCard /> : <CareCall />}
      <Card>
        <View className="stack-3">
          <TextArea
            label={FORM_TEXT.label}
            placeholder={FORM_TEXT.placeholder}
            maxLength={MOST_CHARS}
            value={text}
            onChange={value => change({ text: value })}
            error={tried && text.trim() === '' ? FORM_TEXT.needText : null}
          />
          <PhotoField label={THREAD_TEXT.attach} optional pdf photos={photos} />
        </View>
      </Card>
      <Card>
        <View className="stack-3">
          <Field label={FORM_TEXT.category} error={tried && category === null ? FORM_TEXT.needCategory : null}>
            <Chips
              label={FORM_TEXT.category}
              options={CHOICES}
              value={category}
              onChange={value => change({ category: value })}
            />
          </Field>
          {isDispute && (
            <>
              <DateField
                label={FORM_TEXT.disputeOn}
                hint={FORM_TEXT.disputeHint}
                optional
                end={dayKey(serverNowMs())}
                value={disputeOn}
                onChange={setDisputeOn}
              />
              <BarredHint on={disputeOn} />
            </>
          )}
        </View>
      </Card>
      <Card>
        <View className="stack-3">
          <Field label={FORM_TEXT.as} hint={FORM_TEXT.asNote[anonymous ? 'anonymous' : 'named']}>
            <Chips
              label={FORM_TEXT.as}
              options={NAMES}
              value={anonymous ? 'anonymous' : 'named'}
              onChange={value => setAnonymous(value === 'anonymous')}
            />
          </Field>
          <ConsentList items={PUBLISH} given={given} onChange={setGiven} />
        </View>
      </Card>
      <Text className="t-second">{FORM_TEXT.privacy}</Text>
      {sameId !== null && (
        <SameOpen threadId={sameId} text={text} fileIds={photos.fileIds} busy={busy} onAnyway={() => send(true)} />
      )}
      <RefusedNotice refused={refused} />
    </Page>
  )
}
