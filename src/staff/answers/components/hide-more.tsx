import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { BOARD_TEXT } from '../publish-text'

const MOST_WORDS = 60

/** Words of the copy that a person hides beside what the machine found. */
export const HideMore = ({ text, onHide }: { text: string; onHide: (words: string) => void }) => {
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const hide = () => {
    const found = text.includes(words.trim())
    setMissing(!found)
    if (!found) return
    onHide(words.trim())
    setWords('')
  }
  return (
    <View className="stack-2">
      <TextField
        label={BOARD_TEXT.hideMore}
        hint={BOARD_TEXT.hideMoreHint}
        optional
        maxLength={MOST_WORDS}
        value={words}
        onChange={setWords}
        error={missing ? BOARD_TEXT.hideMissing : null}
      />
      {words.trim() !== '' && <Button size="small" label={BOARD_TEXT.hideVerb} onPress={hide} />}
    </View>
  )
}
