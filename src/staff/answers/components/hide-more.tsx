import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { BOARD_TEXT } from '../publish-text'

const MOST_WORDS = 60

/** Words of the copy that a person hides beside what the machine found. */
export const HideMore = ({ text, onHide }: { text: string; onHide: (words: string) => void }) => {
  const [asking, setAsking] = useState(false)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const hide = () => {
    const found = text.includes(words.trim())
    setMissing(!found)
    if (!found) return
    onHide(words.trim())
    setWords('')
    setAsking(false)
  }
  if (!asking)
    return (
      <View className="line-2">
        <Button kind="quiet" size="small" label={BOARD_TEXT.hideMore} onPress={() => setAsking(true)} />
      </View>
    )
  return (
    <View className="stack-2">
      <TextField
        label={BOARD_TEXT.hideMore}
        hint={BOARD_TEXT.hideMoreHint}
        maxLength={MOST_WORDS}
        value={words}
        onChange={setWords}
        error={missing ? BOARD_TEXT.hideMissing : null}
      />
      <Button size="small" label={BOARD_TEXT.hideVerb} disabled={words.trim() === ''} onPress={hide} />
    </View>
  )
}
