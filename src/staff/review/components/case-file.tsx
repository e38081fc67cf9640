import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../contract/aid'
import { AID_CONSENTS } from '../../../domain/aid/consents'
import { useCall } from '../../../platform/use-call'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Fact } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { dateText } from '../../../ui/time-text'
import { HELP_TEXT } from '../help-text'
import type { Review } from '../shapes'
import { BARRED_WORD, ELIGIBLE_WORD, FILE_TEXT, STATE_TONE, yuan } from '../text'
import { CaseCommands } from './case-commands'
import { CaseHelp } from './case-help'
import { CaseHistory } from './case-history'
import { CaseProofs } from './case-proofs'
import { RevealSheet } from './reveal-sheet'

/** One case as its handlers see it: the summary and what I may do first, then what it rests on. */
export const CaseFile = ({ applicationId }: { applicationId: string }) => {
  const file = useCall(aid.review, { applicationId })
  const nowMs = useServerNow(60_000)
  return (
    <Loaded call={file}>
      {data => (
        <View className="stack-4">
          <Summary one={data} />
          {data.consentsTakenBack.length > 0 && (
            <Notice
              tone="stop"
              text={FILE_TEXT.takenBack(data.consentsTakenBack.map(kind => AID_CONSENTS[kind].title).join('、'))}
            />
          )}
          {data.barred && <Notice tone="info" text={BARRED_WORD[data.barred]} />}
          <CaseCommands one={data} onDone={file.reload} />
          <Told one={data} nowMs={nowMs} />
          <CaseHelp one={data} nowMs={nowMs} onDone={file.reload} />
          <CaseProofs one={data} nowMs={nowMs} onDone={file.reload} />
          <CaseHistory one={data} nowMs={nowMs} />
        </View>
      )}
    </Loaded>
  )
}

const Summary = ({ one }: { one: Review }) => {
  const { decision } = one
  return (
    <Card>
      <View className="stack-3">
        <View className="stack-1">
          <View className="line-2">
            <StatusTag tone={STATE_TONE[one.state]} word={one.words} />
          </View>
          <Text className="t-title">{`${one.nameMasked} · ${one.title}`}</Text>
          <Text className="t-second">
            {[one.unionName, FILE_TEXT.receipt(one.receiptNo), one.onBehalf ? FILE_TEXT.agented : '']
              .filter(part => part !== '')
              .join(' · ')}
          </Text>
        </View>
        {one.emergency && (
          <Notice
            tone="stop"
            text={FILE_TEXT.emergency(yuan(one.emergency.amountFen), dateText(one.emergency.dueAtMs))}
          />
        )}
        {one.revocationAsked && <Notice tone="stop" text={FILE_TEXT.revocationAsked} />}
        <View className="stack-1">
          <Text className="t-strong">{ELIGIBLE_WORD[decision.eligibility]}</Text>
          {decision.reason && <Text>{decision.reason.text}</Text>}
          {decision.amountFen !== null && <Text>{FILE_TEXT.upTo(decision.amountFen)}</Text>}
          {decision.missing.length > 0 && (
            <Text className="t-second">{FILE_TEXT.missing(decision.missing.map(({ label }) => label).join('、'))}</Text>
          )}
          <Text className="t-second">{FILE_TEXT.rulesVersion(one.rulesVersion)}</Text>
        </View>
        <Fact label={HELP_TEXT.category}>
          {one.category ? HELP_TEXT.categoryOf(one.category.label, one.category.number) : HELP_TEXT.uncategorised}
        </Fact>
        {one.amountFen > 0 && <Fact label={FILE_TEXT.amount}>{yuan(one.amountFen)}</Fact>}
        {one.reservedFen > 0 && <Fact label={FILE_TEXT.reserved}>{yuan(one.reservedFen)}</Fact>}
      </View>
    </Card>
  )
}

/** What the applicant said, masked; one field in clear costs a reason. */
const Told = ({ one, nowMs }: { one: Review; nowMs: number }) => {
  const [reveals, setReveals] = useState(false)
  return (
    <Section title={FILE_TEXT.told}>
      <Card>
        <View className="stack-3">
          <Fact label={FILE_TEXT.idNumber}>{one.idMasked}</Fact>
          <Fact label={FILE_TEXT.phone}>{one.phoneMasked}</Fact>
          {one.cardTail !== '' && <Fact label={FILE_TEXT.card}>{one.cardTail}</Fact>}
          {one.people.length > 0 && (
            <Fact label={FILE_TEXT.people}>
              {one.people.map(({ relation, nameMasked }) => `${relation} ${nameMasked}`).join('、')}
            </Fact>
          )}
          {one.answers.map(({ key, label, text }) => (
            <Fact key={key} label={label}>
              {text}
            </Fact>
          ))}
          {one.story !== '' && <Text>{one.story}</Text>}
          {one.barred === null && (
            <Button size="small" kind="quiet" icon="eye" label={FILE_TEXT.reveal} onPress={() => setReveals(true)} />
          )}
        </View>
        <RevealSheet
          applicationId={one.applicationId}
          isOpen={reveals}
          onClose={() => setReveals(false)}
          nowMs={nowMs}
        />
      </Card>
    </Section>
  )
}
