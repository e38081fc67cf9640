import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function ServicesPage() {
  return (
    <Page title="服务" tab>
      <Skeleton />
    </Page>
  )
}
