import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { events } from '../../../contract/events'
import { open } from '../../../platform/navigation'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { TextField } from '../../../ui/field'
import { Confirm } from '../../../ui/sheet'
import type { SessionHead } from '../session-head'
import { text } from '../sign-up-text'

/** A lottery at the desk: how far it has come, and the public number that draws. */
export const DrawCard = ({ session }: { session: SessionHead }) => {
  const { sessionId, draw, numberName } = session
  const enter = useCommand(events.enterNumber, { renews: [events.signUps, events.desk] })
  const [digits, setDigits] = useState('')
  const [asks, setAsks] = useState(false)
  const [tried, setTried] = useState(false)
  const typed = digits.normalize('NFKC').replace(/\s/g, '')
  const fits = /^\d{2,40}$/.test(typed)
  const run = async () => {
    const reply = await enter.run({ sessionId, digits: typed })
    setAsks(false)
    if (reply.ok) toast(text.drawn(reply.data.selected, reply.data.waiting))
  }
  const words = {
    open: text.drawOpen,
    sealed: text.drawSealed(numberName),
    drawn: text.drawRunning,
    settled: text.drawDone,
  }[draw]
  return (
    <Section title={text.draw}>
      <Card>
        <View className="stack-3">
          <Text>{words}</Text>
          {draw === 'sealed' && (
            <>
              <TextField
                label={text.digits}
                hint={text.digitsHint}
                keyboard="digit"
                maxLength={40}
                value={digits}
                error={tried && !fits ? text.digitsWrong : null}
                onChange={setDigits}
              />
              <Button
                kind="main"
                label={text.drawVerb}
                onPress={() => {
                  setTried(true)
                  if (fits) setAsks(true)
                }}
              />
            </>
          )}
          {draw !== 'open' && (
            <Button
              kind="quiet"
              label={text.seeDraw}
              onPress={() => open('features/matchmaking/pages/check/index', { sessionId })}
            />
          )}
        </View>
      </Card>
      <Confirm
        open={asks}
        title={text.drawAsk}
        text={text.drawAskText(typed)}
        verb={text.drawVerb}
        busy={enter.busy}
        problem={enter.refused ? errorText('events', enter.refused.code) : null}
        onConfirm={run}
        onClose={() => setAsks(false)}
      />
    </Section>
  )
}
