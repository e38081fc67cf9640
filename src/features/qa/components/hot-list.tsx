import { qa } from '../../../contract/qa'
import type { QaCategory } from '../../../domain/qa/words'
import { useCall } from '../../../platform/use-call'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Empty, Loaded } from '../../../ui/states'
import { ASK_TEXT, CATEGORY_WORDS } from '../text'

/** An answer that helped people is asked for again by others: the list stays for a while. */
const FRESH_MS = 300_000

/** The questions that helped most people, before anything is typed. */
export const HotList = ({ category, onOpen }: { category: QaCategory | null; onOpen: (faqId: string) => void }) => {
  const hot = useCall(qa.hot, category ? { category } : {}, { freshMs: FRESH_MS })
  return (
    <Section title={ASK_TEXT.hot}>
      <Loaded
        call={hot}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="search" title={ASK_TEXT.noHot} note={ASK_TEXT.noHotNote} />}
      >
        {({ items }) => (
          <Card flush>
            {items.map(item => (
              <ListRow
                key={item.faqId}
                title={item.title}
                {...(!category && { note: CATEGORY_WORDS[item.category] })}
                onPress={() => onOpen(item.faqId)}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Section>
  )
}
