import { qa } from '../../../contract/qa'
import type { QaCategory } from '../../../domain/qa/words'
import { useCall } from '../../../platform/use-call'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { ANSWER_TEXT } from '../act-text'
import type { Canned } from './canned-sheet'

const MOST = 3

interface CannedNearProps {
  category: QaCategory
  onChoose: (canned: Canned) => void
}

/** The canned answers of the question's category that are used most and may be sent; nothing where there are none. */
export const CannedNear = ({ category, onChoose }: CannedNearProps) => {
  const list = useCall(qa.canned, { category })
  const near =
    list.state === 'ready'
      ? list.data.items
          .filter(one => one.category === category && one.citations.every(({ state }) => state !== 'repealed'))
          .slice(0, MOST)
      : []
  if (near.length === 0) return null
  return (
    <Section title={ANSWER_TEXT.cannedNear}>
      <Card flush>
        {near.map(one => (
          <ListRow
            key={one.cannedId}
            title={one.title}
            note={one.text}
            heard={ANSWER_TEXT.cannedHeard(one.title)}
            onPress={() => onChoose(one)}
          />
        ))}
      </Card>
    </Section>
  )
}
