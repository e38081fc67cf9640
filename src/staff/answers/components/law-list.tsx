import { useState } from 'react'
import { faq } from '../../../contract/faq'
import { useCall } from '../../../platform/use-call'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import { Empty, Loaded } from '../../../ui/states'
import { KEEP_TEXT } from '../text'
import { LawSheet } from './law-sheet'

/** The laws whose text is here, and the way to bring one in. */
export const LawList = () => {
  const list = useCall(faq.laws, {})
  const [importing, setImporting] = useState(false)
  return (
    <>
      <Button kind="main" icon="upload" label={KEEP_TEXT.importLaw} onPress={() => setImporting(true)} />
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="file" title={KEEP_TEXT.noLaws} note={KEEP_TEXT.noLawsNote} />}
      >
        {({ items }) => (
          <Card flush>
            <DataTable
              caption={KEEP_TEXT.laws}
              rows={items}
              rowKey={row => row.law}
              columns={[
                { key: 'law', title: KEEP_TEXT.law, share: 3, cell: row => row.law },
                { key: 'version', title: KEEP_TEXT.version, cell: row => row.versionDate },
                { key: 'articles', title: KEEP_TEXT.articles, number: true, cell: row => row.articles },
              ]}
              phoneRow={row => ({
                title: row.law,
                note: `${KEEP_TEXT.versionOf(row.versionDate)}，${KEEP_TEXT.articlesOf(row.articles)}`,
              })}
            />
          </Card>
        )}
      </Loaded>
      {importing && <LawSheet onClose={() => setImporting(false)} />}
    </>
  )
}
