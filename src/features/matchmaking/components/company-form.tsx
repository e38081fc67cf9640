import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextArea } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Toggle } from '../../../ui/toggle'
import { TEXT } from '../text'

type Companies = Output<typeof matchmaking.companies>

/** What my company offers and needs, and whom it wants to meet, dearest first. */
export const CompanyForm = ({ sessionId, data }: { sessionId: string; data: Companies }) => {
  const mine = data.items.find(one => one.isMine)
  const [offer, setOffer] = useState(mine?.offer ?? '')
  const [need, setNeed] = useState(mine?.need ?? '')
  const [ownTable, setOwnTable] = useState(data.myOwnTable)
  const renews = [matchmaking.companies]
  const card = useCommand(matchmaking.saveCompany, { renews })
  const wish = useCommand(matchmaking.saveWishes, { renews })
  const others = data.items.filter(one => !one.isMine)
  const wished = others.filter(one => one.rank > 0).sort((a, b) => a.rank - b.rank)
  const forbidden = others.filter(one => one.forbidden).map(one => one.companyId)
  const save = async (never: readonly string[]) => {
    const slots = data.mySlots.length > 0 ? data.mySlots : data.slotsAtMs.map((_, slot) => slot)
    const reply = await card.run({ sessionId, offer, need, slots, ownTable, forbidden: [...never] })
    if (reply.ok) toast(TEXT.saved)
  }
  const forbid = (companyId: string, on: boolean) =>
    save(on ? [...forbidden, companyId] : forbidden.filter(one => one !== companyId))
  const toggle = (companyId: string, on: boolean) => {
    const ids = wished.map(one => one.companyId)
    return wish.run({ sessionId, companyIds: on ? [...ids, companyId] : ids.filter(one => one !== companyId) })
  }
  return (
    <>
      <Section title={data.myCompanyName} note="同场的公司看得到">
        <Card>
          <TextArea label="我们能提供" value={offer} onChange={setOffer} maxLength={200} />
          <TextArea label="我们需要" value={need} onChange={setNeed} maxLength={200} />
          <Toggle label="固定一张桌子" note="对方来我们这桌" value={ownTable} onChange={setOwnTable} />
        </Card>
      </Section>
      <RefusedNotice refused={card.refused ?? wish.refused} />
      <Button kind="main" label="保存名片" busy={card.busy} onPress={() => void save(forbidden)} />
      {mine && (
        <Section title="想见的公司" note={`最多 ${data.wishesMost} 家，先选的更优先；别的公司看不到您选了谁`}>
          {others.length === 0 && <Notice tone="info" text="别的公司还没有填名片，过两天再来看看。" />}
          <Card>
            {others.map(one => (
              <Toggle
                key={one.companyId}
                label={one.rank > 0 ? `${one.rank}. ${one.name}` : one.name}
                note={`提供：${one.offer}；需要：${one.need}`}
                value={one.rank > 0}
                onChange={on => void toggle(one.companyId, on)}
              />
            ))}
          </Card>
        </Section>
      )}
      {mine && others.length > 0 && (
        <Section title="不见的公司" note="同行竞争或同一集团；不排见面，对方不会知道">
          <Card>
            {others.map(one => (
              <Toggle
                key={one.companyId}
                label={`不见 ${one.name}`}
                value={one.forbidden}
                onChange={on => void forbid(one.companyId, on)}
              />
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}
