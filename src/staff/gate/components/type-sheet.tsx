import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { TextField } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import { text } from '../text'

interface TypeSheetProps {
  open: boolean
  onClose: () => void
  onCode: (code: string) => void
}

/** A code read aloud or printed: typed where the camera is refused or the paper is torn. */
export const TypeSheet = ({ open, onClose, onCode }: TypeSheetProps) => {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const check = () => {
    const code = typed.trim()
    setProblem(code === '' ? text.typeMissing : null)
    if (code === '') return
    setTyped('')
    onCode(code)
  }
  return (
    <Sheet open={open} title={text.typeCode} onClose={onClose}>
      <View className="stack-3">
        <TextField
          label={text.typeLabel}
          hint={text.typeHint}
          error={problem}
          value={typed}
          maxLength={200}
          onChange={setTyped}
          onSubmit={check}
        />
        <Button label={text.typeVerb} kind="main" onPress={check} />
      </View>
    </Sheet>
  )
}
