import { Text, View } from '@tarojs/components'
import { Button } from './button'
import { Card } from './card'
import './cite-field.scss'
import { Field, TextField } from './field'
import { ListRow } from './list-row'
import { Notice } from './notice'
import { Problem } from './states'

interface Cited {
  readonly law: string
  readonly article: string
  /** The day of the law's text, `2012-12-28`. */
  readonly versionDate: string
}

interface Found {
  readonly laws: readonly Pick<Cited, 'law' | 'versionDate'>[]
  readonly articles: readonly (Cited & { readonly text: string })[]
  readonly missing: {
    readonly law: string
    readonly article: string
    readonly why: 'repealed' | 'unknown' | 'noLaw'
  } | null
}

type Asked =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly data: Found }
  | {
      readonly state: 'refused'
      readonly fn: string
      readonly code: string
      readonly requestNo: string | null
      readonly reload: () => void
    }

export interface CiteFieldProps<C extends Cited> {
  label: string
  hint?: string
  error?: string | null
  cited: readonly C[]
  most: number
  /** What is typed and what was found, as `useFindArticles` of platform gives it. */
  find: { readonly text: string; readonly write: (text: string) => void; readonly found: Asked | null }
  onAdd: (one: Cited) => void
  onDrop: (one: C) => void
}

const nameOf = ({ law, article }: Pick<Cited, 'law' | 'article'>): string => `《${law}》${article}`
const MOST_SHOWN = 60
const excerptOf = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text)
const dateOf = (versionDate: string): string => (versionDate === '' ? '文本日期待核对' : `${versionDate} 文本`)

const WHY = {
  repealed: (name: string) => `${name}在现行文本里已经没有了，不能引用。`,
  unknown: (name: string) => `没有找到${name}，请核对条号。`,
  noLaw: (name: string) => `${name}查不到：这部法还没有导入，请先在“问答维护”里导入法律文本，或者核对法名。`,
} as const

/** What an answer rests on: picked from what is found by law and number or by words, each with the day of its text; never typed as it will stand. */
export const CiteField = <C extends Cited>(props: CiteFieldProps<C>) => {
  const { label, hint, error, cited, most, find, onAdd, onDrop } = props
  const add = (one: Cited) => {
    onAdd(one)
    find.write('')
  }
  return (
    <Field label={label} {...(hint !== undefined && { hint })} error={error ?? null}>
      <View className="cf">
        {cited.map(one => (
          <View key={nameOf(one)} className="cf-one">
            <View className="cf-words">
              <Text>{nameOf(one)}</Text>
              <Text className="t-second">{dateOf(one.versionDate)}</Text>
            </View>
            <Button
              size="small"
              kind="quiet"
              icon="close"
              label=""
              heard={`去掉 ${nameOf(one)}`}
              onPress={() => onDrop(one)}
            />
          </View>
        ))}
        {cited.length < most && (
          <TextField
            label="查找条文"
            placeholder="法名和条号，例如：劳动合同法 38"
            maxLength={60}
            value={find.text}
            onChange={find.write}
          />
        )}
        {find.found !== null && <Results asked={find.found} onLaw={law => find.write(`${law} `)} onArticle={add} />}
      </View>
    </Field>
  )
}

interface ResultsProps {
  asked: Asked
  onLaw: (law: string) => void
  onArticle: (one: Cited) => void
}

const Results = ({ asked, onLaw, onArticle }: ResultsProps) => {
  if (asked.state === 'loading') return <Text className="t-second">正在查找…</Text>
  if (asked.state === 'refused') return <Problem {...asked} />
  const { laws, articles, missing } = asked.data
  if (laws.length + articles.length === 0 && missing === null)
    return <Text className="t-second">没有找到。可以写法名和条号，或者条文里的几个字。</Text>
  return (
    <>
      {missing !== null && <Notice tone="stop" text={WHY[missing.why](nameOf(missing))} />}
      {laws.length + articles.length > 0 && (
        <Card flush>
          {laws.map(one => (
            <ListRow
              key={one.law}
              title={`《${one.law}》`}
              note={`${dateOf(one.versionDate)} · 接着写第几条`}
              onPress={() => onLaw(one.law)}
            />
          ))}
          {articles.map(one => (
            <ListRow
              key={nameOf(one)}
              title={nameOf(one)}
              note={[dateOf(one.versionDate), excerptOf(one.text)].filter(part => part !== '').join(' · ')}
              heard={`引用 ${nameOf(one)}`}
              onPress={() => onArticle({ law: one.law, article: one.article, versionDate: one.versionDate })}
            />
          ))}
        </Card>
      )}
    </>
  )
}
