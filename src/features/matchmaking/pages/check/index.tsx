import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../../contract/define'
import { matchmaking } from '../../../../contract/matchmaking'
import { entryOf } from '../../../../domain/draw'
import { checkDraw, checkOwn, type DrawFinding } from '../../../../domain/draw-check'
import { drawHash } from '../../../../platform/draw-hash'
import { useRouteParams } from '../../../../platform/navigation'
import { copyText } from '../../../../platform/toast'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Fact } from '../../../../ui/list-row'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'
import { TEXT } from '../../text'

type Draw = Output<typeof matchmaking.draw>

/** Anybody runs the draw again on their own phone: first the own ticket, then all of it. */
export default function CheckPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/check/index')
  const call = useCall(matchmaking.draw, { sessionId, withLines: true }, { enabled: sessionId !== '' })
  return (
    <Page title={TEXT.check}>
      <Loaded call={call}>{draw => <Checked draw={draw} />}</Loaded>
    </Page>
  )
}

const Checked = ({ draw }: { draw: Draw }) => {
  const nowMs = useServerNow(60_000)
  const [own, setOwn] = useState<{ inList: boolean; keyHex: string } | null>(null)
  const [findings, setFindings] = useState<readonly DrawFinding[] | null>(null)
  const { drawn, mine, rootHex } = draw
  const entry = mine ? entryOf(mine.line) : null
  const file = drawn && {
    version: 'v1' as const,
    commitmentHex: draw.commitmentHex,
    rootHex,
    secretHex: drawn.secretHex,
    numberName: draw.numberName,
    digits: drawn.digits,
    quotas: draw.quotas,
    lines: draw.lines,
    result: drawn.result,
  }
  return (
    <>
      <Notice
        tone="info"
        text="报名截止时名单就封存了，并公布名单指纹和主办方密数的指纹；然后等一个事先说好的公开号码。三样合在一起决定结果，谁也改不了。"
      />
      <Card>
        <Fact label="票数">
          <Text>{`${draw.tickets} 张`}</Text>
        </Fact>
        <Fact label="封存时间">
          <Text>{momentText(draw.sealedAtMs, nowMs)}</Text>
        </Fact>
        <Fact label="名单指纹">
          <Text>{rootHex.slice(0, 16)}…</Text>
        </Fact>
        <Fact label="公开号码">
          <Text>{drawn ? `${draw.numberName}：${drawn.digits}` : `等 ${draw.numberName}`}</Text>
        </Fact>
      </Card>
      {file && entry && mine && (
        <Button
          kind="main"
          label="核对我的票"
          onPress={() => setOwn(checkOwn(drawHash, { entry, proof: mine.proof, file }))}
        />
      )}
      {own && (
        <Notice
          tone={own.inList ? 'good' : 'stop'}
          text={
            own.inList
              ? `您的票在封存的名单里，签号 ${own.keyHex.slice(0, 12)}…，越小越靠前。`
              : '您的票不在封存的名单里，请联系工会。'
          }
        />
      )}
      {file && (
        <Button kind="plain" label="把整个抽签重算一遍" onPress={() => setFindings(checkDraw(drawHash, file))} />
      )}
      {findings?.length === 0 && <Notice tone="good" text="名单、密数、号码和结果都对得上。" />}
      {findings?.map(one => (
        <Notice key={one} tone="stop" text={TEXT.findings[one]} />
      ))}
      {file && (
        <Button kind="quiet" label="复制抽签文件，在电脑上核对" onPress={() => void copyText(JSON.stringify(file))} />
      )}
    </>
  )
}
