import { Text, View } from '@tarojs/components'
import type { Refused } from '../../../platform/refused'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { PickField } from '../../../ui/choice-field'
import { errorText } from '../../../ui/error-text'
import { Icon } from '../../../ui/icon'
import { text } from '../text'
import { unionChoices, useMyUnions } from '../use-unions'
import './import-file.scss'

interface ImportFileProps {
  unionId: string | null
  onUnion: (unionId: string) => void
  fileName: string | null
  problem: Refused | 'TOO_BIG' | null
  onPick: () => void
  onStart: (unionId: string) => void
}

/** Where to, and which file; a refused file says what is missing in it. */
export const ImportFile = ({ unionId, onUnion, fileName, problem, onPick, onStart }: ImportFileProps) => {
  const mine = useMyUnions('roster.import')
  const words = problemWords(problem)
  return (
    <View className="stack-4">
      <Card>
        <PickField
          label={text.importWhere}
          hint={text.importWhereNote}
          options={unionChoices(mine)}
          value={unionId}
          onChange={onUnion}
        />
      </Card>
      <Card>
        <View className="stack-3">
          {fileName === null ? (
            <Text className="t-body">{text.importPickNote}</Text>
          ) : (
            <View className="if-file">
              <Icon name="file" />
              <Text className="t-strong grow">{fileName}</Text>
            </View>
          )}
          <Button icon="upload" label={fileName === null ? text.importPick : text.importOther} onPress={onPick} />
          {words.length > 0 && (
            <View className="if-problem" {...a11y('alert')}>
              {words.map(line => (
                <Text key={line}>{line}</Text>
              ))}
            </View>
          )}
        </View>
      </Card>
      <Button
        label={text.importStart}
        kind="main"
        disabled={fileName === null || unionId === null}
        onPress={() => unionId !== null && onStart(unionId)}
      />
      <Text className="t-second">{text.importSafe}</Text>
    </View>
  )
}

const problemWords = (problem: Refused | 'TOO_BIG' | null): readonly string[] => {
  if (problem === null) return []
  if (problem === 'TOO_BIG') return [text.importTooBig]
  const needed = problem.details?.['needed']
  return [errorText('members', problem.code), ...(Array.isArray(needed) ? [text.neededHeaders(needed.join('、'))] : [])]
}
