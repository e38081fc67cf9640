import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { aid } from '../../../contract/aid'
import type { Output } from '../../../contract/define'
import { openDocument } from '../../../platform/open-document'
import { newRequestId } from '../../../platform/request-id'
import type { CallState } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Empty, Loaded } from '../../../ui/states'
import { dayKey, momentText } from '../../../ui/time-text'
import { EXPORT_TEXT } from '../figures-text'

/** Asks for an export, and says yes to a colleague's. */
export const ExportList = ({ call }: { call: CallState<Output<typeof aid.exports>> }) => {
  const nowMs = useServerNow(60_000)
  const [purpose, setPurpose] = useState('')
  const [year, setYear] = useState(dayKey(nowMs).slice(0, 4))
  const requestId = useRef(newRequestId())
  const ask = useCommand(aid.askExport, { renews: [aid.exports] })
  const approve = useCommand(aid.approveExport, { renews: [aid.exports] })
  const send = async () => {
    const reply = await ask.run({ purpose, year, requestId: requestId.current })
    if (!reply.ok) return
    requestId.current = newRequestId()
    setPurpose('')
  }
  const agree = async (exportId: string) => {
    const reply = await approve.run({ exportId })
    if (reply.ok) await openDocument(reply.data.url, reply.data.fileName)
  }
  return (
    <>
      <Text className="t-second">{EXPORT_TEXT.lead}</Text>
      <Card>
        <View className="stack-3">
          <TextField
            label={EXPORT_TEXT.purpose}
            hint={EXPORT_TEXT.purposeHint}
            maxLength={200}
            value={purpose}
            onChange={setPurpose}
          />
          <TextField label={EXPORT_TEXT.year} keyboard="number" maxLength={4} value={year} onChange={setYear} />
          <RefusedNotice refused={ask.refused} />
          <Button
            kind="main"
            label={EXPORT_TEXT.ask}
            busy={ask.busy}
            disabled={purpose.trim().length < 2 || !/^20\d\d$/.test(year)}
            onPress={send}
          />
        </View>
      </Card>
      <Section title={EXPORT_TEXT.list}>
        <RefusedNotice refused={approve.refused} />
        <Loaded
          call={call}
          isEmpty={data => data.items.length === 0}
          empty={<Empty icon="download" title={EXPORT_TEXT.none} />}
        >
          {data => (
            <>
              {data.items.map(one => (
                <Card key={one.exportId}>
                  <View className="stack-2">
                    <Text className="t-strong">{`${one.year} · ${one.purpose}`}</Text>
                    <Text className="t-second">
                      {`${momentText(one.askedAtMs, nowMs)} · ${
                        one.approved ? EXPORT_TEXT.approved(one.rows ?? 0) : EXPORT_TEXT.waits
                      }${one.isMine ? ` · ${EXPORT_TEXT.mine}` : ''}`}
                    </Text>
                    {!one.isMine && (
                      <Button
                        size="small"
                        icon="download"
                        label={EXPORT_TEXT.approve}
                        busy={approve.busy}
                        onPress={() => agree(one.exportId)}
                      />
                    )}
                  </View>
                </Card>
              ))}
            </>
          )}
        </Loaded>
      </Section>
    </>
  )
}
