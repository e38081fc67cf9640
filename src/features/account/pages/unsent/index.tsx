import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { openTab } from '../../../../platform/navigation'
import { useServerNow } from '../../../../platform/use-server-now'
import { type UnsentGroup, useUnsent } from '../../../../platform/use-unsent'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { errorText } from '../../../../ui/error-text'
import { Page } from '../../../../ui/page'
import { Confirm } from '../../../../ui/sheet'
import { Empty } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { UNSENT_TEXT } from '../../unsent-text'

const MINUTE_MS = 60_000

/** What this phone keeps because it could not be sent, and what was sent later and refused. */
export default function UnsentPage() {
  const groups = useUnsent()
  const nowMs = useServerNow(MINUTE_MS)
  const [dropping, setDropping] = useState<UnsentGroup | null>(null)
  return (
    <Page title={UNSENT_TEXT.title}>
      <Text className="t-second">{UNSENT_TEXT.rule}</Text>
      {groups.length === 0 && (
        <Empty
          icon="check-circle"
          title={UNSENT_TEXT.none}
          action={{ label: UNSENT_TEXT.home, onPress: () => openTab('pages/home/index') }}
        />
      )}
      {groups.map(group => {
        const { name, fn, action, code, calls, firstAtMs } = group
        return (
          <Card key={`${name}-${code ?? ''}`}>
            <View className="stack-2">
              <View className="line-2">
                <StatusTag
                  tone={code === null ? 'wait' : 'stop'}
                  word={code === null ? UNSENT_TEXT.waiting : UNSENT_TEXT.refused}
                />
              </View>
              <Text className="t-strong">{UNSENT_TEXT.what(`${fn}.${action}`, calls.length)}</Text>
              <Text className="t-second">{UNSENT_TEXT.since(firstAtMs, nowMs)}</Text>
              <Text>{code === null ? UNSENT_TEXT.willSend : errorText(fn, code)}</Text>
              <Button size="small" label={UNSENT_TEXT.again} onPress={group.again} />
              <Button size="small" kind="quiet" label={UNSENT_TEXT.drop} onPress={() => setDropping(group)} />
            </View>
          </Card>
        )
      })}
      {dropping && (
        <Confirm
          open
          title={UNSENT_TEXT.dropTitle}
          text={UNSENT_TEXT.dropText}
          verb={UNSENT_TEXT.drop}
          kind="danger"
          onConfirm={() => {
            dropping.drop()
            setDropping(null)
          }}
          onClose={() => setDropping(null)}
        />
      )}
    </Page>
  )
}
