import { useState } from 'react'
import { Tabs } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { CheckList } from '../../components/check-list'
import { LawList } from '../../components/law-list'
import { MissedList } from '../../components/missed-list'
import { KEEP_TEXT } from '../../text'

type Part = 'checks' | 'missed' | 'laws'

const PARTS = (['checks', 'missed', 'laws'] as const).map(value => ({ value, label: KEEP_TEXT[value] }))

/** Keeping the answers right: what to check again, what people did not find, and the laws behind it. */
export default function KeepPage() {
  const [part, setPart] = useState<Part>('checks')
  return (
    <Page title={KEEP_TEXT.title} width="wide">
      <Tabs label={KEEP_TEXT.tabs} options={PARTS} value={part} onChange={setPart} />
      {part === 'checks' && <CheckList />}
      {part === 'missed' && <MissedList />}
      {part === 'laws' && <LawList />}
    </Page>
  )
}
