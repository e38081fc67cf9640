import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function MinePage() {
  return (
    <Page title="我的" tab>
      <Skeleton />
    </Page>
  )
}
