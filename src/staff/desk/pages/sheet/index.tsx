import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../../contract/checkin'
import { useRouteParams } from '../../../../platform/navigation'
import { openDocument } from '../../../../platform/open-document'
import { canPrint, printPage } from '../../../../platform/print-page'
import { toast } from '../../../../platform/toast'
import { useCommand } from '../../../../platform/use-command'
import { usePages } from '../../../../platform/use-pages'
import { Button } from '../../../../ui/button'
import { RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Qr } from '../../../../ui/qr'
import { Empty, Loaded } from '../../../../ui/states'
import { text } from '../../door-text'
import './sheet.scss'

/** Paper codes to cut out: four in a row on paper, two on a phone; printed by the browser, or taken along as a table. */
export default function SheetPage() {
  const { sessionId = '' } = useRouteParams('staff/desk/pages/sheet/index')
  const list = usePages(checkin.sheet, { sessionId })
  const file = useCommand(checkin.sheetFile)
  const [lost, setLost] = useState(false)
  const exportAll = async () => {
    const reply = await file.run({ sessionId })
    if (!reply.ok) return
    const arrived = await openDocument(reply.data.url, reply.data.fileName)
    setLost(!arrived)
    if (arrived) toast(text.exported(reply.data.rows))
  }
  return (
    <Page title={text.sheetTitle} width="wide">
      <View className="qs-tools">
        <Text className="t-second">{text.sheetNote}</Text>
        <View className="qs-buttons">
          {canPrint() && <Button size="small" label={text.print} onPress={printPage} />}
          <Button size="small" icon="download" label={text.xlsx} busy={file.busy} onPress={exportAll} />
        </View>
        {lost && <Text className="t-stop">{text.exportFailed}</Text>}
        <RefusedNotice refused={file.refused} />
      </View>
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="ticket" title={text.sheetNone} note={text.sheetNoneNote} />}
      >
        {({ items, more, loadingMore }) => (
          <>
            <View className="qs">
              {items.map(item => (
                <View key={item.signUpId} className="qs-one">
                  <View className="qs-qr">
                    <Qr text={item.staticCode} label={text.heard(item.number)} />
                  </View>
                  <Text className="qs-name">{`${item.nameMasked} ${text.people(item.places)}`}</Text>
                  <Text className="qs-union">{item.unionName}</Text>
                  <Text className="qs-number">{item.number}</Text>
                </View>
              ))}
            </View>
            {more && (
              <View className="qs-tools">
                <Button label={text.more} kind="quiet" busy={loadingMore} onPress={more} />
              </View>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}
