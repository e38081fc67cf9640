import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { aid } from '../../../../contract/aid'
import { HELP_WORDS } from '../../../../domain/aid/help'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card, Section } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'
import { CASE_TEXT } from '../../case-text'
import { CaseActions } from '../../components/case-actions'
import { CaseHead } from '../../components/case-head'
import { CaseLinks } from '../../components/case-links'
import { Payments, ProgressLine } from '../../components/progress-line'

/** One application of mine: whose turn it is on top, then what I can do, then how it got here. */
export default function CasePage() {
  const { applicationId = '' } = useRouteParams('features/aid/pages/case/index')
  const one = useCall(aid.case, { applicationId })
  const nowMs = useServerNow(60_000)
  usePullDownRefresh(() => {
    one.reload()
    endPullDown()
  })
  return (
    <Page title={CASE_TEXT.title}>
      <Loaded call={one}>
        {data => (
          <>
            <View className="stack-1">
              <Text className="t-title">{data.title}</Text>
              <Text className="t-second">{CASE_TEXT.receipt(data.receiptNo)}</Text>
            </View>
            <CaseHead one={data} nowMs={nowMs} />
            <CaseActions one={data} onDone={one.reload} />
            {data.outcomes.length > 0 && (
              <Section title={CASE_TEXT.outcomes}>
                <Card flush>
                  {data.outcomes.map(({ kind, text, atMs }) => (
                    <ListRow key={atMs} title={`${HELP_WORDS[kind]}：${text}`} note={momentText(atMs, nowMs)} />
                  ))}
                </Card>
              </Section>
            )}
            <Payments payments={data.payments} nowMs={nowMs} />
            <ProgressLine progress={data.progress} nowMs={nowMs} />
            <CaseLinks one={data} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
