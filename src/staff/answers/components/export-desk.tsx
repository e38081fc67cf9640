import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { publication } from '../../../contract/publication'
import type { ExportKind } from '../../../domain/qa/figures'
import { openDocument } from '../../../platform/open-document'
import { newRequestId } from '../../../platform/request-id'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Empty, Loaded } from '../../../ui/states'
import { momentText } from '../../../ui/time-text'
import { FIGURES_TEXT } from '../figures-text'

const KINDS = (['figures', 'rows'] as const).map(value => ({ value, label: FIGURES_TEXT.kinds[value] }))
const LEAST_CHARS = 4

/** Asks for an export of the year, and says yes to a colleague's. */
export const ExportDesk = ({ year }: { year: string }) => {
  const nowMs = useServerNow(60_000)
  const list = useCall(publication.exports, {})
  const [what, setWhat] = useState<ExportKind>('figures')
  const [purpose, setPurpose] = useState('')
  const requestId = useRef(newRequestId())
  const ask = useCommand(publication.askExport, { renews: [publication.exports] })
  const approve = useCommand(publication.approveExport, { renews: [publication.exports] })
  const send = async () => {
    const reply = await ask.run({ year, what, purpose: purpose.trim(), requestId: requestId.current })
    if (!reply.ok) return
    requestId.current = newRequestId()
    setPurpose('')
  }
  const agree = async (exportId: string) => {
    const reply = await approve.run({ exportId })
    if (reply.ok) await openDocument(reply.data.url, reply.data.fileName)
  }
  const mayRows = list.state === 'ready' && list.data.mayRows
  return (
    <Section title={FIGURES_TEXT.exports} note={FIGURES_TEXT.exportLead}>
      <Card>
        <View className="stack-3">
          {mayRows && (
            <>
              <Chips label={FIGURES_TEXT.what} options={KINDS} value={what} onChange={setWhat} />
              <Text className="t-second">{FIGURES_TEXT.rowsNote}</Text>
            </>
          )}
          <TextField
            label={FIGURES_TEXT.purpose}
            hint={FIGURES_TEXT.purposeHint}
            maxLength={200}
            value={purpose}
            onChange={setPurpose}
          />
          <RefusedNotice refused={ask.refused} />
          <Button
            label={FIGURES_TEXT.ask}
            icon="download"
            busy={ask.busy}
            disabled={purpose.trim().length < LEAST_CHARS}
            onPress={send}
          />
        </View>
      </Card>
      <RefusedNotice refused={approve.refused} />
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="download" title={FIGURES_TEXT.noExports} />}
      >
        {({ items }) => (
          <View className="stack-2">
            {items.map(one => (
              <Card key={one.exportId}>
                <View className="stack-2">
                  <Text className="t-strong">{`${one.year} · ${FIGURES_TEXT.kinds[one.what]} · ${one.purpose}`}</Text>
                  <Text className="t-second">
                    {[
                      momentText(one.askedAtMs, nowMs),
                      one.rows === null ? FIGURES_TEXT.waits : FIGURES_TEXT.made(one.rows),
                      ...(one.mine ? [FIGURES_TEXT.mine] : []),
                    ].join(' · ')}
                  </Text>
                  {!one.mine && (
                    <Button
                      size="small"
                      icon="download"
                      label={FIGURES_TEXT.approve}
                      busy={approve.busy}
                      onPress={() => agree(one.exportId)}
                    />
                  )}
                </View>
              </Card>
            ))}
          </View>
        )}
      </Loaded>
    </Section>
  )
}
