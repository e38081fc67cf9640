import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { CompanyForm } from '../../components/company-form'

/** My company's card and wishes for a business meeting. */
export default function CompanyPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/company/index')
  const call = useCall(matchmaking.companies, { sessionId }, { enabled: sessionId !== '' })
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title="企业对接">
      <Loaded call={call}>{data => <CompanyForm sessionId={sessionId} data={data} />}</Loaded>
    </Page>
  )
}
