import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function HomePage() {
  return (
    <Page title="首页" tab>
      <Skeleton />
    </Page>
  )
}
