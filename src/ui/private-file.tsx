import { Image, Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './button'
import { errorText } from './error-text'
import { Notice } from './notice'
import './private-file.scss'
import { Skeleton } from './states'
import { clockText, dateText } from './time-text'

/** What platform's `usePrivateFile` gives. */
type PrivateFileState =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly code: string }
  | {
      readonly state: 'ready'
      readonly src: string
      readonly mime: string
      readonly watermark: { readonly viewer: string; readonly atMs: number; readonly reason: string }
    }

export interface PrivateFileProps {
  file: PrivateFileState
  /** The function that answered, for its sentence of refusal. */
  fn: string
  /** What the picture is, spoken. */
  label: string
  /** Opens a PDF; platform's `openPrivate`. */
  onOpen: (src: string) => void
}

/** Enough to cover a tall picture; the box cuts what is too much. */
const MARKS = Array.from({ length: 24 }, (_, i) => `mark-${i}`)

/** Another person's picture with who looks, when and why written over it; a PDF opens in the phone's viewer. */
export const PrivateFile = ({ file, fn, label, onOpen }: PrivateFileProps) => {
  if (file.state === 'loading') return <Skeleton rows={3} />
  if (file.state === 'refused') return <Notice tone="stop" text={errorText(fn, file.code)} />
  const { viewer, atMs, reason } = file.watermark
  const words = [viewer || '本人', `${dateText(atMs)} ${clockText(atMs)}`, reason].join(' ')
  return (
    <View className="stack-2">
      {file.mime === 'application/pdf' ? (
        <Button icon="file" label="打开 PDF" heard={`打开 PDF：${label}`} onPress={() => onOpen(file.src)} />
      ) : (
        <View className="pf">
          <Image className="pf-image" src={file.src} mode="widthFix" {...a11y('img', label)} />
          <View className="pf-marks" aria-hidden>
            {MARKS.map(key => (
              <Text key={key} className="pf-mark">
                {words}
              </Text>
            ))}
          </View>
        </View>
      )}
      <Text className="t-second">{`查看记录：${words}。请勿截图、转发。`}</Text>
    </View>
  )
}
