import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/states'

export default function ActivitiesPage() {
  return (
    <Page title="活动" tab>
      <Skeleton />
    </Page>
  )
}
