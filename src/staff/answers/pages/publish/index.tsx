import { useState } from 'react'
import { Tabs } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { BoardDesk } from '../../components/board-desk'
import { DraftList } from '../../components/draft-list'
import { WayList } from '../../components/way-list'
import { PUBLISH_TEXT } from '../../publish-text'

type Part = 'drafts' | 'board' | 'ways'

const PARTS = (['drafts', 'board', 'ways'] as const).map(value => ({ value, label: PUBLISH_TEXT[value] }))

/** What goes out to others, each time past a second person: answers, public questions, ways of asking. */
export default function PublishPage() {
  const [part, setPart] = useState<Part>('drafts')
  return (
    <Page title={PUBLISH_TEXT.title} width="wide">
      <Tabs label={PUBLISH_TEXT.tabs} options={PARTS} value={part} onChange={setPart} />
      {part === 'drafts' && <DraftList />}
      {part === 'board' && <BoardDesk />}
      {part === 'ways' && <WayList />}
    </Page>
  )
}
