import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { aid } from '../../../../contract/aid'
import { endPullDown } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { FundCard } from '../../components/fund-card'
import { FUND_TEXT } from '../../text'
import './funds.scss'

/** Budgets of this year: what is promised, paid and free. */
export default function FundsPage() {
  const funds = useCall(aid.fundLines, {})
  usePullDownRefresh(() => {
    funds.reload()
    endPullDown()
  })
  return (
    <Page title={FUND_TEXT.title} width="wide">
      <Text className="t-second">{FUND_TEXT.lead}</Text>
      <Loaded
        call={funds}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="chart" title={FUND_TEXT.none} note={FUND_TEXT.noneNote} />}
      >
        {data => (
          <View className="fd-grid">
            {data.items.map(line => (
              <FundCard key={`${line.fundLineId} ${line.version}`} line={line} mayEdit={data.mayEdit} />
            ))}
          </View>
        )}
      </Loaded>
    </Page>
  )
}
