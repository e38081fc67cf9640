import { usePullDownRefresh } from '@tarojs/taro'
import { aid } from '../../../../contract/aid'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { ExportList } from '../../components/export-list'
import { ImportPast } from '../../components/import-past'
import { EXPORT_TEXT } from '../../figures-text'

/** Exports with a purpose and a second person; the imported past. */
export default function ExportsPage() {
  const exports = useCall(aid.exports, {})
  usePullDownRefresh(() => {
    exports.reload()
    endPullDown()
  })
  return (
    <Page title={EXPORT_TEXT.title}>
      <ExportList call={exports} />
      <ImportPast />
    </Page>
  )
}
