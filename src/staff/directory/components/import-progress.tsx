import { Text, View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { text } from '../text'
import type { ImportState } from '../use-import'
import './import-progress.scss'

type Moving = Exclude<ImportState, { at: 'choosing' }>

interface ImportProgressProps {
  state: Moving
  onResume: () => void
  onRestart: () => void
}

/** How far it is, in words and as a bar; a lost network stops it and says that nothing is lost. */
export const ImportProgress = ({ state, onResume, onRestart }: ImportProgressProps) => {
  const share = 'started' in state ? state.done / Math.max(1, state.started.steps) : 0
  const percent = Math.round(share * 100)
  return (
    <Card>
      <View className="stack-3">
        <View {...a11y('status', [wordsOf(state)])}>
          <Text className="t-head">{wordsOf(state)}</Text>
        </View>
        <View
          className="ip-track"
          role="progressbar"
          aria-label={text.importTitle}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <View
            className={`ip-fill${'started' in state ? '' : ' ip-unknown'}`}
            style={{ width: `${Math.max(4, percent)}%` }}
          />
        </View>
        {'totals' in state && (
          <Text className="t-second t-tabular">
            {`${text.inserted} ${state.totals.inserted} · ${text.updated} ${state.totals.updated} · ${text.unchanged} ${state.totals.unchanged} · ${text.bad} ${state.totals.bad.length}`}
          </Text>
        )}
        {state.at === 'stopped' ? (
          <View className="stack-2" {...a11y('alert')}>
            <Text className="t-body">{text.importLost}</Text>
            <Button label={text.importResume} kind="main" onPress={onResume} />
            <Button label={text.importOther} kind="quiet" onPress={onRestart} />
          </View>
        ) : (
          <Text className="t-second">{text.leave}</Text>
        )}
      </View>
    </Card>
  )
}

const wordsOf = (state: Moving): string => {
  switch (state.at) {
    case 'uploading':
      return text.uploading
    case 'reading':
      return text.reading
    case 'running':
      return text.running(state.done, state.started.steps)
    case 'stopped':
      return text.stopped(state.done, state.started.steps)
    case 'done':
      return text.finished
  }
}
