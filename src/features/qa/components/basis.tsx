import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Citation } from '../../../domain/qa/words'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { StatusTag } from '../../../ui/status-tag'
import { byLaw } from '../citation-view'
import { ANSWER_TEXT, citationWords } from '../text'
import './basis.scss'

export interface BasisProps {
  citations: readonly Citation[]
  /** Texts of the articles, where the union has imported their law. */
  articles: readonly { law: string; article: string; text: string }[]
}

/** Law by law: its articles, the day of the text that was read, and the text itself where it is here. */
export const Basis = ({ citations, articles }: BasisProps) => (
  <Card>
    {byLaw(citations).map(view => (
      <View key={`${view.law} ${view.versionDate}`} className="bs">
        <Text>{citationWords(view)}</Text>
        <Text className="t-second">{ANSWER_TEXT.asOf(view.versionDate)}</Text>
        {view.changed && <StatusTag tone="wait" word={ANSWER_TEXT.changed} />}
        <Articles articles={articles.filter(({ law }) => law === view.law)} law={view.law} />
      </View>
    ))}
  </Card>
)

const Articles = ({ articles, law }: { articles: BasisProps['articles']; law: string }) => {
  const [open, setOpen] = useState(false)
  if (articles.length === 0) return null
  const label = open ? ANSWER_TEXT.hideArticle : ANSWER_TEXT.showArticle
  return (
    <>
      {open &&
        articles.map(({ article, text }) => (
          <View key={article} className="bs-article">
            <Text className="t-strong">{article}</Text>
            <Text className="bs-text">{text}</Text>
          </View>
        ))}
      <Button size="small" label={label} heard={`${label}，${law}`} onPress={() => setOpen(!open)} />
    </>
  )
}
