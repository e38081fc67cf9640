import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card } from '../../../../ui/card'
import { Fact } from '../../../../ui/list-row'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'
import { type Draw, OwnTicket } from '../../components/own-ticket'
import { WholeDraw } from '../../components/whole-draw'
import { DRAW_TEXT } from '../../draw-text'

/** Anybody runs the draw again on their own phone: first the own ticket, then all of it. */
export default function CheckPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/check/index')
  const call = useCall(matchmaking.draw, { sessionId }, { enabled: sessionId !== '' })
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title={DRAW_TEXT.title}>
      <Loaded call={call}>
        {draw => (
          <>
            {draw.drawn ? (
              <>
                <OwnTicket draw={draw} drawn={draw.drawn} />
                <WholeDraw sessionId={sessionId} />
              </>
            ) : (
              <Notice tone="wait" text={DRAW_TEXT.waiting} />
            )}
            <Published draw={draw} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** What was published, and when. */
const Published = ({ draw }: { draw: Draw }) => {
  const nowMs = useServerNow(60_000)
  const { drawn, numberName } = draw
  return (
    <>
      <Card>
        <Fact label={DRAW_TEXT.tickets}>
          <Text>{DRAW_TEXT.ticketCount(draw.tickets)}</Text>
        </Fact>
        <Fact label={DRAW_TEXT.sealed}>
          <Text>{momentText(draw.sealedAtMs, nowMs)}</Text>
        </Fact>
        <Fact label={DRAW_TEXT.list}>
          <Text>{DRAW_TEXT.short(draw.rootHex)}</Text>
        </Fact>
        <Fact label={DRAW_TEXT.secret}>
          <Text>{DRAW_TEXT.short(draw.commitmentHex)}</Text>
        </Fact>
        <Fact label={DRAW_TEXT.number}>
          <Text>{drawn ? DRAW_TEXT.numberIs(numberName, drawn.digits) : DRAW_TEXT.waits(numberName)}</Text>
        </Fact>
      </Card>
      <Text className="t-second">{DRAW_TEXT.how}</Text>
    </>
  )
}
