import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Kept } from '../../../domain/qa/board'
import type { PersonalKind } from '../../../domain/qa/redact'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { BOARD_TEXT, PERSONAL_WORDS } from '../publish-text'
import './hidden-words.scss'

const MOST_REASON = 100

interface Hidden {
  readonly kind: PersonalKind
  readonly words: string
  readonly mayKeep: boolean
}

interface HiddenWordsProps {
  hidden: readonly Hidden[]
  kept: readonly Kept[]
  onRestore: (kept: Kept) => void
}

/** What the machine hid, each once; an office's own number or address comes back with a reason that the second person reads. */
export const HiddenWords = ({ hidden, kept, onRestore }: HiddenWordsProps) => {
  const each = hidden.filter((one, i) => hidden.findIndex(({ words }) => words === one.words) === i)
  if (each.length === 0) return <Text className="t-second">{BOARD_TEXT.nothingHidden}</Text>
  return (
    <View>
      <Text className="t-strong">{BOARD_TEXT.hiddenTitle(each.length)}</Text>
      {each.map(one => (
        <One key={one.words} one={one} kept={kept.find(({ words }) => words === one.words)} onRestore={onRestore} />
      ))}
    </View>
  )
}

const One = ({ one, kept, onRestore }: { one: Hidden; kept: Kept | undefined; onRestore: (kept: Kept) => void }) => {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <View className="hw-one">
      <View className="hw-line">
        <View className="grow hw-words">
          <Text>{one.words}</Text>
        </View>
        <Text className="t-second">{PERSONAL_WORDS[one.kind]}</Text>
        {one.mayKeep && !kept && !asking && (
          <Button
            size="small"
            label={BOARD_TEXT.restore}
            heard={`${BOARD_TEXT.restore}，${one.words}`}
            onPress={() => setAsking(true)}
          />
        )}
      </View>
      {kept && <Text className="t-second">{BOARD_TEXT.restored(kept.reason)}</Text>}
      {asking && !kept && (
        <>
          <TextField
            label={BOARD_TEXT.restoreWhy}
            hint={BOARD_TEXT.restoreHint}
            maxLength={MOST_REASON}
            value={reason}
            onChange={setReason}
          />
          <Button
            size="small"
            label={BOARD_TEXT.restore}
            disabled={reason.trim() === ''}
            onPress={() => onRestore({ words: one.words, reason: reason.trim() })}
          />
        </>
      )}
    </View>
  )
}
