import { Text, View } from '@tarojs/components'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { CASE_TEXT } from '../case-text'
import { yuan } from '../text'
import type { MyCase } from './case-head'
import './progress-line.scss'

interface Shown {
  readonly nowMs: number
}

/** What happened, the newest first, in public words. */
export const ProgressLine = ({ progress, nowMs }: Shown & Pick<MyCase, 'progress'>) =>
  progress.length === 0 ? null : (
    <Section title={CASE_TEXT.progress}>
      <Card>
        <View className="pl">
          {[...progress].reverse().map((step, i) => (
            <View key={`${step.state} ${step.atMs}`} className={`pl-step${i === 0 ? ' pl-now' : ''}`}>
              <View className="pl-dot" aria-hidden />
              <View className="stack">
                <Text className={i === 0 ? 't-strong' : ''}>{step.words}</Text>
                <Text className="t-second">{momentText(step.atMs, nowMs)}</Text>
              </View>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  )

const TONES = {
  drawn: 'info',
  dropped: 'plain',
  paid: 'good',
  failed: 'stop',
  reversed: 'plain',
  returned: 'plain',
} as const

/** Each payment as it is, a failed one and its next attempt included. */
export const Payments = ({ payments, nowMs }: Shown & Pick<MyCase, 'payments'>) =>
  payments.length === 0 ? null : (
    <Section title={CASE_TEXT.payments}>
      <Card flush>
        {payments.map(one => (
          <ListRow
            key={`${one.instalment} ${one.attempt}`}
            title={yuan(one.amountFen)}
            note={`${momentText(one.atMs, nowMs)} · ${CASE_TEXT.tail(one.cardTail)}`}
            trail={<StatusTag tone={TONES[one.state]} word={CASE_TEXT.payment[one.state]} />}
          />
        ))}
      </Card>
    </Section>
  )
