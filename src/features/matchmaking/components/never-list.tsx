import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Card, Section } from '../../../ui/card'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Toggle } from '../../../ui/toggle'
import { COMPANY_TEXT } from '../business-text'
import type { Companies } from './company-card-form'

/** Competitors and the own group: never met, never told. */
export const NeverList = ({ sessionId, data }: { sessionId: string; data: Companies }) => {
  const command = useCommand(matchmaking.saveCompany, { renews: [matchmaking.companies] })
  const mine = data.items.find(one => one.isMine)
  const others = data.items.filter(one => !one.isMine)
  const forbidden = others.filter(one => one.forbidden).map(one => one.companyId)
  const forbid = (companyId: string, on: boolean) =>
    mine &&
    void command.run({
      sessionId,
      offer: mine.offer,
      need: mine.need,
      slots: data.mySlots,
      ownTable: data.myOwnTable,
      forbidden: on ? [...forbidden, companyId] : forbidden.filter(one => one !== companyId),
    })
  return (
    <Section title={COMPANY_TEXT.forbidden} note={COMPANY_TEXT.forbiddenNote}>
      <RefusedNotice refused={command.refused} />
      {others.length === 0 && <Notice tone="info" text={COMPANY_TEXT.alone} />}
      {others.length > 0 && (
        <Card>
          {others.map(one => (
            <Toggle
              key={one.companyId}
              label={one.name}
              value={one.forbidden}
              onChange={on => forbid(one.companyId, on)}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
