import { Text, View } from '@tarojs/components'
import { goBack, useRouteParams } from '../../../../platform/navigation'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Notice, RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { badText, text } from '../../list-text'
import { type ListSum, useImportSignUps } from '../../use-import-sign-ups'

/** As many as a person reads at once. */
const BAD_SHOWN = 100

/** A sign-up list from elsewhere: each row by the member's own door, and every row that was not taken named. */
export default function SignUpListPage() {
  const { sessionId = '' } = useRouteParams('staff/desk/pages/sign-up-list/index')
  const { sum, lost, busy, refused, pick } = useImportSignUps(sessionId)
  return (
    <Page title={text.listTitle}>
      <Card>
        <View className="stack-3">
          <Text>{text.listNote}</Text>
          <Text className="t-second">{text.listHeadings}</Text>
          {lost && <Notice tone="stop" text={text.uploadFailed} />}
          <RefusedNotice refused={refused} />
          <Button kind={sum?.ended ? 'plain' : 'main'} icon="upload" label={text.pick} busy={busy} onPress={pick} />
        </View>
      </Card>
      {sum && <Done sum={sum} />}
      {sum?.ended && <Button kind="main" label={text.toSession} onPress={goBack} />}
    </Page>
  )
}

const Done = ({ sum }: { sum: ListSum }) => (
  <Card>
    <View className="stack-2">
      {sum.ended ? (
        <Text className="t-head">{text.doneHead(sum.taken)}</Text>
      ) : (
        <Text className="t-strong">{text.progress(sum.done, sum.rows)}</Text>
      )}
      {sum.standing > 0 && <Text>{text.standing(sum.standing)}</Text>}
      {sum.bad.length > 0 && <Text className="t-strong">{text.badHead(sum.bad.length)}</Text>}
      {sum.bad.slice(0, BAD_SHOWN).map(one => (
        <Text key={one.row} className="t-stop">
          {badText(one)}
        </Text>
      ))}
      {sum.ended && <Text className="t-second">{text.again}</Text>}
    </View>
  </Card>
)
