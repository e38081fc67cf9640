import { Text, View } from '@tarojs/components'
import { serverNowMs } from '../../../platform/clock'
import type { Signal } from '../../../platform/tones'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Icon, type IconName } from '../../../ui/icon'
import { clockText } from '../../../ui/time-text'
import { type GateAnswer, isUnsure, signalOf, signOf } from '../answers'
import { factsOf } from '../facts'
import { text } from '../text'
import './answer-panel.scss'

const ICONS: Record<Signal, IconName> = { good: 'check-circle', wait: 'clock', stop: 'close-circle' }

interface AnswerPanelProps {
  answer: GateAnswer
  /** The session's name where several are served, else empty. */
  sessionTitle: string
  /** When the roster on the phone was downloaded; null where there is none. */
  rosterAsOfMs: number | null
  undoProblem: string | null
  onRetry: () => void
  onUndo: () => void
}

/** The lower half after a scan: colour, drawing and one large word; then who, and what to do. */
export const AnswerPanel = ({ answer, sessionTitle, rosterAsOfMs, undoProblem, onRetry, onUndo }: AnswerPanelProps) => {
  const tone = signalOf(answer)
  const word = wordOf(answer)
  const [first, ...facts] = answer.ok ? factsOfPass(answer, sessionTitle) : factsOf(answer.details, serverNowMs())
  const sentences = sentencesOf(answer, rosterAsOfMs)
  return (
    <View className={`ga ga-${tone}`} {...a11y('status', [word, first ?? '', ...facts, ...sentences])}>
      <View className="ga-head">
        <Icon name={ICONS[tone]} size="large" />
        <Text className="ga-word">{word}</Text>
      </View>
      {first && <Text className="ga-first">{first}</Text>}
      {[...facts, ...sentences].map(fact => (
        <Text key={fact} className="ga-fact">
          {fact}
        </Text>
      ))}
      {answer.ok && answer.undo && (
        <View className="ga-undo">
          <Button size="small" icon="swap" label={text.undo} onPress={onUndo} />
          {undoProblem !== null && <Text className="ga-fact">{undoText(undoProblem)}</Text>}
        </View>
      )}
      {!answer.ok && isUnsure(answer.code) && (
        <View className="ga-again">
          <Button label={text.again} icon="refresh" onPress={onRetry} />
          <Text className="ga-fact">{text.againNote}</Text>
        </View>
      )}
    </View>
  )
}

const wordOf = (answer: GateAnswer): string => {
  if (!answer.ok) return signOf(answer.code).word
  if (answer.undone) return text.undone
  return answer.kind === 'exit' ? text.passOut : text.pass
}

const undoText = (code: string): string => (code === 'UNDO_SENT' ? text.undoSent : errorText('checkin', code))

const factsOfPass = (answer: Extract<GateAnswer, { ok: true }>, sessionTitle: string): readonly string[] => {
  const { kind, nameMasked, unionName, places, placesTotal, placesUsed } = answer
  const tail = [unionName, ...(sessionTitle ? [sessionTitle] : [])].filter(Boolean)
  if (answer.undone) return [nameMasked, text.undoneNote]
  if (kind === 'exit') return [nameMasked, `${text.leftNow(places)}，${text.insideOf(placesUsed)}`, ...tail]
  const counted = placesTotal > 1 ? [`${text.admitted(places)}，${text.placesOf(placesTotal, placesUsed)}`] : []
  return [nameMasked, ...counted, ...tail]
}

const sentencesOf = (answer: GateAnswer, rosterAsOfMs: number | null): readonly string[] => {
  if (answer.ok)
    return [
      ...(answer.amber ? [text.passAmber] : []),
      ...(answer.dry ? [text.dryNote] : []),
      ...(answer.offline && !answer.dry ? [text.offlineMark] : []),
    ]
  if (answer.code === 'OFFLINE') return [text.notSent]
  if (answer.code === 'BUSY') return [text.busy]
  const sentence = errorText('checkin', answer.code)
  const isUnknown = answer.offline === true && answer.code === 'CODE_INVALID' && rosterAsOfMs !== null
  const late = isUnknown ? [text.notInRoster(clockText(rosterAsOfMs))] : []
  return [answer.requestNo ? `${sentence}（${text.requestNo(answer.requestNo)}）` : sentence, ...late]
}
