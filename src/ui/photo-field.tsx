import { Image, Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { errorText } from './error-text'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'
import './photo-field.scss'

/** One file as platform's `usePhotos` gives it. */
interface PhotoItem {
  readonly key: string
  readonly name: string
  readonly preview: string | null
  readonly state: 'sending' | 'done' | 'failed'
  readonly share: number
  readonly code: string | null
}

export interface PhotoFieldProps extends Omit<FieldProps, 'children'> {
  /** From platform's `usePhotos`. */
  photos: {
    readonly items: readonly PhotoItem[]
    readonly unreadable: number
    readonly addPhotos: () => void
    readonly addPdf: () => void
    readonly remove: (key: string) => void
    readonly retry: (key: string) => void
  }
  /** At most, 9 unless told. */
  most?: number
  /** Whether a PDF will do too. */
  pdf?: boolean
}

/** Photos and PDFs of one item: thumbnails with their progress, retry and removal; adding ends at the limit. */
export const PhotoField = ({ photos, most = 9, pdf = false, ...frame }: PhotoFieldProps) => {
  const { items, unreadable, addPhotos, addPdf, remove, retry } = photos
  const left = most - items.length
  const trouble = items.find(item => item.state === 'failed' && item.code)
  const error =
    frame.error ??
    (trouble?.code ? errorText('account', trouble.code) : null) ??
    (unreadable > 0 ? `有 ${unreadable} 张照片打不开，请换一张，或者重新拍。` : null)
  return (
    <Field {...frame} error={error}>
      <View className="ph">
        {items.map((item, i) => (
          <Thumb key={item.key} item={item} number={i + 1} onRemove={remove} onRetry={retry} />
        ))}
        {left > 0 && (
          <View className="ph-add" onClick={addPhotos} {...a11y('button', `${frame.label}：拍照或选图`)}>
            <Icon name="plus" />
            <Text className="ph-word">拍照或选图</Text>
          </View>
        )}
        {left > 0 && pdf && (
          <View className="ph-add" onClick={addPdf} {...a11y('button', `${frame.label}：选 PDF`)}>
            <Icon name="file" />
            <Text className="ph-word">选 PDF</Text>
          </View>
        )}
      </View>
      <Text className="t-second">{left > 0 ? `还可以加 ${left} 个` : `已经加满 ${most} 个`}</Text>
    </Field>
  )
}

interface ThumbProps {
  item: PhotoItem
  number: number
  onRemove: (key: string) => void
  onRetry: (key: string) => void
}

const Thumb = ({ item, number, onRemove, onRetry }: ThumbProps) => {
  const name = `第 ${number} 个${item.preview === null ? `，${item.name}` : '，照片'}`
  return (
    <View className="ph-one">
      {item.preview === null ? (
        <View className="ph-paper">
          <Icon name="file" size="large" />
          <Text className="ph-name">{item.name}</Text>
        </View>
      ) : (
        <Image className="ph-image" src={item.preview} mode="aspectFill" {...a11y('img', name)} />
      )}
      {item.state === 'sending' && (
        <View className="ph-cover" {...a11y('status')}>
          <Text>{`上传中 ${Math.round(item.share * 100)}%`}</Text>
        </View>
      )}
      {item.state === 'failed' && (
        <View className="ph-cover ph-failed" onClick={() => onRetry(item.key)} {...a11y('button', `${name}：重试`)}>
          <Icon name="refresh" />
          <Text>重试</Text>
        </View>
      )}
      <View className="ph-remove" onClick={() => onRemove(item.key)} {...a11y('button', `${name}：删除`)}>
        <View className="ph-cross">
          <Icon name="close" size="small" />
        </View>
      </View>
    </View>
  )
}
