import { Text } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../../contract/qa'
import { newRequestId } from '../../../../platform/request-id'
import { useCall } from '../../../../platform/use-call'
import { useMay } from '../../../../platform/use-may'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Sheet } from '../../../../ui/sheet'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { ANSWER_TEXT, CANNED_TEXT } from '../../act-text'
import { CannedForm } from '../../components/canned-form'
import type { Canned } from '../../components/canned-sheet'

const fresh = (): Canned => ({
  cannedId: newRequestId().replace(/[^0-9A-Za-z_-]/g, ''),
  ...{ title: '', text: '', category: null, citations: [], uses: 0, version: 0, savedAtMs: 0 },
})

/** Answers that are written once and sent often; heads write them, everybody who answers reads them. */
export default function CannedPage() {
  const [edited, setEdited] = useState<Canned | null>(null)
  const mayWrite = useMay('thread.head')
  const list = useCall(qa.canned, {})
  return (
    <Page title={CANNED_TEXT.title}>
      <Text className="t-second">{CANNED_TEXT.note}</Text>
      {mayWrite && <Button icon="plus" label={CANNED_TEXT.add} onPress={() => setEdited(fresh())} />}
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="file" title={CANNED_TEXT.none} note={CANNED_TEXT.noneNote} />}
      >
        {({ items }) => (
          <Card flush>
            {items.map(one => (
              <ListRow
                key={one.cannedId}
                title={one.title}
                note={one.text}
                trail={<Trail canned={one} />}
                {...(mayWrite && { onPress: () => setEdited(one) })}
              />
            ))}
          </Card>
        )}
      </Loaded>
      <Sheet open={edited !== null} title={CANNED_TEXT.edit} onClose={() => setEdited(null)}>
        {edited && <CannedForm key={edited.cannedId} canned={edited} onDone={() => setEdited(null)} />}
      </Sheet>
    </Page>
  )
}

const Trail = ({ canned: { citations, uses } }: { canned: Canned }) =>
  citations.some(({ state }) => state === 'repealed') ? (
    <StatusTag tone="stop" word={ANSWER_TEXT.repealed} />
  ) : (
    <Text className="t-second">{CANNED_TEXT.uses(uses)}</Text>
  )
