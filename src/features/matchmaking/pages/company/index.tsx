import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, open, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card, Section } from '../../../../ui/card'
import { Tabs } from '../../../../ui/chips'
import { Fact } from '../../../../ui/list-row'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { momentText } from '../../../../ui/time-text'
import { COMPANY_TEXT } from '../../business-text'
import { type Companies, CompanyCardForm } from '../../components/company-card-form'
import { NeverList } from '../../components/never-list'
import { WishList } from '../../components/wish-list'

type Part = 'card' | 'wishes' | 'forbidden'
const PARTS: readonly { value: Part; label: string }[] = [
  { value: 'card', label: COMPANY_TEXT.card },
  { value: 'wishes', label: COMPANY_TEXT.wishes },
  { value: 'forbidden', label: COMPANY_TEXT.forbidden },
]

/** My company's card and wishes for a business meeting: to be changed until sign-up closes, to be read after. */
export default function CompanyPage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/company/index')
  const call = useCall(matchmaking.companies, { sessionId }, { enabled: sessionId !== '', freshMs: 5_000 })
  const nowMs = useServerNow(30_000)
  const [part, show] = useState<Part>('card')
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title={COMPANY_TEXT.title}>
      <Loaded call={call}>
        {data => {
          if (data.state !== 'open' || nowMs >= data.closesAtMs) return <Sealed sessionId={sessionId} data={data} />
          const hasCard = data.myCompanyId !== null
          return (
            <>
              <Text className="t-second">{COMPANY_TEXT.open(momentText(data.closesAtMs, nowMs))}</Text>
              <Tabs label={COMPANY_TEXT.tabs} options={PARTS} value={part} onChange={show} />
              {part === 'card' && <CompanyCardForm sessionId={sessionId} data={data} nowMs={nowMs} />}
              {part !== 'card' && !hasCard && (
                <Notice
                  tone="info"
                  text={COMPANY_TEXT.cardFirst}
                  action={{ label: COMPANY_TEXT.card, onPress: () => show('card') }}
                />
              )}
              {part === 'wishes' && hasCard && <WishList sessionId={sessionId} data={data} />}
              {part === 'forbidden' && hasCard && <NeverList sessionId={sessionId} data={data} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

/** What my company said, once nothing can change any more. */
const Sealed = ({ sessionId, data }: { sessionId: string; data: Companies }) => {
  const mine = data.items.find(one => one.isMine)
  const wished = data.items.filter(one => one.rank > 0).sort((a, b) => a.rank - b.rank)
  return (
    <>
      <Notice
        tone="info"
        text={data.state === 'open' ? COMPANY_TEXT.closed : COMPANY_TEXT.published}
        action={{
          label: COMPANY_TEXT.timetable,
          onPress: () => open('features/matchmaking/pages/timetable/index', { sessionId }),
        }}
      />
      {mine && (
        <Section title={mine.name}>
          <Card>
            <Fact label={COMPANY_TEXT.offer}>
              <Text>{mine.offer}</Text>
            </Fact>
            <Fact label={COMPANY_TEXT.need}>
              <Text>{mine.need}</Text>
            </Fact>
            {wished.length > 0 && (
              <Fact label={COMPANY_TEXT.wishes}>
                {wished.map(one => (
                  <View key={one.companyId}>
                    <Text>{`${one.rank}. ${one.name}`}</Text>
                  </View>
                ))}
              </Fact>
            )}
          </Card>
        </Section>
      )}
    </>
  )
}
