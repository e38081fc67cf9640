import { Text, View } from '@tarojs/components'
import { serverNowMs } from '../../../platform/clock'
import type { Signal } from '../../../platform/tones'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Icon, type IconName } from '../../../ui/icon'
import { type GateAnswer, isUnsure, signalOf, signOf } from '../answers'
import { factsOf } from '../facts'
import { text } from '../text'
import './answer-panel.scss'

const ICONS: Record<Signal, IconName> = { good: 'check-circle', wait: 'clock', stop: 'close-circle' }

interface AnswerPanelProps {
  answer: GateAnswer
  /** The session's name where several are served, else empty. */
  sessionTitle: string
  onRetry: () => void
}

/** The lower half after a scan: colour, drawing and one large word; then who, and what to do. */
export const AnswerPanel = ({ answer, sessionTitle, onRetry }: AnswerPanelProps) => {
  const tone = signalOf(answer)
  const word = answer.ok ? text.pass : signOf(answer.code).word
  const [first, ...facts] = answer.ok ? factsOfPass(answer, sessionTitle) : factsOf(answer.details, serverNowMs())
  const sentence = sentenceOf(answer)
  return (
    <View className={`ga ga-${tone}`} {...a11y('status', [word, first ?? '', ...facts, sentence])}>
      <View className="ga-head">
        <Icon name={ICONS[tone]} size="large" />
        <Text className="ga-word">{word}</Text>
      </View>
      {first && <Text className="ga-first">{first}</Text>}
      {facts.map(fact => (
        <Text key={fact} className="ga-fact">
          {fact}
        </Text>
      ))}
      {sentence && <Text className="ga-fact">{sentence}</Text>}
      {!answer.ok && isUnsure(answer.code) && (
        <View className="ga-again">
          <Button label={text.again} icon="refresh" onPress={onRetry} />
          <Text className="ga-fact">{text.againNote}</Text>
        </View>
      )}
    </View>
  )
}

const factsOfPass = (answer: Extract<GateAnswer, { ok: true }>, sessionTitle: string): readonly string[] => {
  const { nameMasked, unionName, places, placesTotal, placesUsed } = answer
  const counted = placesTotal > 1 ? [`${text.admitted(places)}，${text.placesOf(placesTotal, placesUsed)}`] : []
  return [nameMasked, ...counted, unionName, ...(sessionTitle ? [sessionTitle] : [])]
}

const sentenceOf = (answer: GateAnswer): string => {
  if (answer.ok) return answer.amber ? text.passAmber : ''
  if (answer.code === 'OFFLINE') return text.notSent
  if (answer.code === 'BUSY') return text.busy
  const sentence = errorText('checkin', answer.code)
  return answer.requestNo ? `${sentence}（${text.requestNo(answer.requestNo)}）` : sentence
}
