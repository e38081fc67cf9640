import { Text, View } from '@tarojs/components'
import { serverNowMs } from '../../../../platform/clock'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card } from '../../../../ui/card'
import { Notice } from '../../../../ui/notice'
import { momentText } from '../../../../ui/time-text'
import { Check } from '../../../../ui/toggle'
import { APPLY_WORDS } from '../../apply-text'
import { TEXT } from '../../text'
import { type ApplyStepProps, wordsOf } from './about-step'

/** Single, and how to behave: two promises, each with its own tick and its moment. */
export const PromiseStep = ({ apply: { value, mine, put }, problems }: ApplyStepProps) => {
  const nowMs = useServerNow(60_000)
  if (mine)
    return (
      <>
        <Card>
          <View className="stack-2">
            <Text>{TEXT.single}</Text>
            <Text>{TEXT.conduct}</Text>
          </View>
        </Card>
        <Notice tone="good" text={APPLY_WORDS.promisedBefore(momentText(mine.promisedAtMs, nowMs))} />
      </>
    )
  return (
    <Card>
      <View className="stack-3">
        <PromiseTick
          text={TEXT.single}
          atMs={value.singleAtMs}
          nowMs={nowMs}
          error={wordsOf(problems, 'singleMissing')}
          onChange={singleAtMs => put({ singleAtMs })}
        />
        <PromiseTick
          text={TEXT.conduct}
          atMs={value.conductAtMs}
          nowMs={nowMs}
          error={wordsOf(problems, 'conductMissing')}
          onChange={conductAtMs => put({ conductAtMs })}
        />
      </View>
    </Card>
  )
}

interface PromiseTickProps {
  text: string
  atMs: number | null
  nowMs: number
  error: string | null
  onChange: (atMs: number | null) => void
}

const PromiseTick = ({ text, atMs, nowMs, error, onChange }: PromiseTickProps) => (
  <Check
    label={text}
    value={atMs !== null}
    error={atMs === null ? error : null}
    onChange={on => onChange(on ? serverNowMs() : null)}
  >
    <View className="stack">
      <Text className="t-strong">{text}</Text>
      {atMs !== null && <Text className="t-second">{APPLY_WORDS.promisedAt(momentText(atMs, nowMs))}</Text>}
    </View>
  </Check>
)
