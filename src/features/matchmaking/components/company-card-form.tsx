import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { matchmaking } from '../../../contract/matchmaking'
import { holdsContact } from '../../../domain/matchmaking/contact-in-text'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { useDraft } from '../../../platform/use-draft'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { ManyChips } from '../../../ui/chips'
import { Field, TextArea } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { SaveState } from '../../../ui/save-state'
import { clockText } from '../../../ui/time-text'
import { Toggle } from '../../../ui/toggle'
import { COMPANY_TEXT } from '../business-text'
import { parseCompany } from '../company-draft'
import { LeaveMeeting } from './leave-meeting'

export type Companies = Output<typeof matchmaking.companies>

interface Props {
  sessionId: string
  data: Companies
  nowMs: number
}

/** What my company offers and needs, and when it is there; what is typed is kept on the phone until it is saved. */
export const CompanyCardForm = ({ sessionId, data, nowMs }: Props) => {
  const mine = data.items.find(one => one.isMine)
  const every = data.slotsAtMs.map((_, slot) => slot)
  const draft = useDraft({ key: `company-${sessionId}`, parse: parseCompany }, () => ({
    offer: mine?.offer ?? '',
    need: mine?.need ?? '',
    slots: mine ? data.mySlots : every,
    ownTable: data.myOwnTable,
  }))
  const [tried, setTried] = useState(false)
  const command = useCommand(matchmaking.saveCompany, { renews: [matchmaking.companies] })
  const { offer, need, slots, ownTable } = draft.value
  const set = (change: Partial<typeof draft.value>) => draft.change({ ...draft.value, ...change })
  const labels = data.slotsAtMs.map(clockText)
  const missing = (text: string) =>
    holdsContact(text) ? COMPANY_TEXT.contact : tried && text.trim() === '' ? COMPANY_TEXT.empty : null
  const save = async () => {
    setTried(true)
    if (offer.trim() === '' || need.trim() === '' || slots.length === 0 || holdsContact(`${offer}\n${need}`)) return
    const forbidden = data.items.filter(one => one.forbidden).map(one => one.companyId)
    const reply = await command.run({ sessionId, offer, need, slots: [...slots], ownTable, forbidden })
    if (!reply.ok) return
    draft.drop()
    toast(COMPANY_TEXT.saved)
  }
  if (!draft.ready) return null
  return (
    <Section title={data.myCompanyName} note={COMPANY_TEXT.cardNote}>
      {data.held && <Notice tone="wait" text={COMPANY_TEXT.held} />}
      <Card>
        <TextArea
          label={COMPANY_TEXT.offer}
          hint={COMPANY_TEXT.offerHint}
          value={offer}
          maxLength={200}
          error={missing(offer)}
          onChange={typed => set({ offer: typed })}
        />
        <TextArea
          label={COMPANY_TEXT.need}
          hint={COMPANY_TEXT.needHint}
          value={need}
          maxLength={200}
          error={missing(need)}
          onChange={typed => set({ need: typed })}
        />
        <Field
          label={COMPANY_TEXT.slots}
          hint={COMPANY_TEXT.slotsHint}
          error={slots.length === 0 ? COMPANY_TEXT.slotsWrong : null}
        >
          <ManyChips
            label={COMPANY_TEXT.slots}
            options={labels}
            chosen={slots.flatMap(slot => labels[slot] ?? [])}
            most={labels.length}
            onChange={chosen => set({ slots: every.filter(slot => chosen.includes(labels[slot] ?? '')) })}
          />
        </Field>
        <Toggle
          label={COMPANY_TEXT.ownTable}
          note={COMPANY_TEXT.ownTableNote}
          value={ownTable}
          onChange={on => set({ ownTable: on })}
        />
        <SaveState {...draft} nowMs={nowMs} />
      </Card>
      <RefusedNotice refused={command.refused} />
      <Button
        kind="main"
        label={mine ? COMPANY_TEXT.saveAgain : COMPANY_TEXT.save}
        busy={command.busy}
        onPress={() => void save()}
      />
      {mine && <LeaveMeeting sessionId={sessionId} onLeft={draft.drop} />}
    </Section>
  )
}
