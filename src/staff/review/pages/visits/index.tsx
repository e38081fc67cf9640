import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import { useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card, Section } from '../../../../ui/card'
import { RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'
import { VisitForm } from '../../components/visit-form'
import { FILE_TEXT, VISIT_TEXT } from '../../text'

/** The visit of one case to write down, also without a signal; and the visits that wait for my confirmation. */
export default function VisitsPage() {
  const { applicationId = '' } = useRouteParams('staff/review/pages/visits/index')
  const open = useCall(aid.openVisits, {})
  const confirm = useCommand(aid.confirmVisit, { renews: [aid.openVisits, aid.review] })
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const nowMs = useServerNow(60_000)
  const say = async (visit: { applicationId: string; visitId: string }) => {
    const reply = await confirm.run({ applicationId: visit.applicationId, visitId: visit.visitId })
    if (reply.ok) setConfirmed([...confirmed, visit.visitId])
  }
  return (
    <Page title={VISIT_TEXT.title}>
      {applicationId !== '' && <VisitForm applicationId={applicationId} />}
      <Section title={VISIT_TEXT.waiting}>
        <RefusedNotice refused={confirm.refused} />
        <Loaded
          call={open}
          isEmpty={data => data.items.length === 0}
          empty={<Empty icon="home" title={VISIT_TEXT.none} note={VISIT_TEXT.noneNote} />}
        >
          {data => (
            <>
              {data.items
                .filter(({ visitId }) => !confirmed.includes(visitId))
                .map(visit => (
                  <Card key={visit.visitId}>
                    <View className="stack-2">
                      <Text className="t-strong">{`${visit.nameMasked} · ${visit.place}`}</Text>
                      <Text className="t-second">
                        {`${FILE_TEXT.receipt(visit.receiptNo)} · ${momentText(visit.atMs, nowMs)}`}
                      </Text>
                      <Button label={FILE_TEXT.confirm} busy={confirm.busy} onPress={() => say(visit)} />
                    </View>
                  </Card>
                ))}
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  )
}
