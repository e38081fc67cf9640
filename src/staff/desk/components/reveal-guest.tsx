import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { events } from '../../../contract/events'
import { members } from '../../../contract/members'
import { serverNowMs } from '../../../platform/clock'
import { copyText } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { RevealForm } from '../../../ui/reveal-form'
import { Sheet } from '../../../ui/sheet'
import { momentText } from '../../../ui/time-text'
import { text as doorText } from '../door-text'
import { text as listText } from '../list-text'
import { text } from '../text'

type Guest = Output<typeof events.signUps>['items'][number]
type Shown = readonly { readonly label: string; readonly value: string }[]

interface RevealGuestProps {
  guest: Guest
  /** Name and phone come from the roster, which has a scope of its own. */
  mayReveal: boolean
  /** Leads on to taking the ticket out of use; null for who may not, and then nothing of the event's own is shown. */
  onBlock: (() => void) | null
  onClose: () => void
}

/** A guest in full once a reason is given: name and phone where the roster is mine to read, answers and pick-ups where the event is. */
export const RevealGuest = ({ guest, mayReveal, onBlock, onClose }: RevealGuestProps) => {
  const person = useCommand(members.reveal)
  const said = useCommand(events.revealGuest)
  const [shown, setShown] = useState<Shown | null>(null)
  const mayOpen = onBlock !== null && (guest.hasAnswers || guest.pickups > 0)
  const ask = async (reason: string) => {
    const { memberId, signUpId } = guest
    const [named, opened] = await Promise.all([
      mayReveal ? person.run({ memberId, fields: ['name', 'phone'], reason }) : null,
      mayOpen ? said.run({ signUpId, reason }) : null,
    ])
    const facts = [...(named?.ok ? personFacts(named.data) : []), ...(opened?.ok ? saidFacts(opened.data) : [])]
    if (facts.length > 0) setShown(facts)
  }
  const code = person.refused?.code ?? said.refused?.code
  return (
    <Sheet open title={text.revealOf(guest.nameMasked)} onClose={onClose}>
      {mayReveal || mayOpen ? (
        <RevealForm
          reasons={text.revealReasons}
          shown={shown}
          busy={person.busy || said.busy}
          problem={code === 'NOT_FOUND' ? text.notMine : code ? errorText('members', code) : null}
          onReveal={ask}
          onCopy={copyText}
        />
      ) : (
        <Text className="t-second">{listText.nothing}</Text>
      )}
      {onBlock && (
        <Button kind="quiet" icon="lock" label={guest.blocked ? doorText.free : doorText.block} onPress={onBlock} />
      )}
    </Sheet>
  )
}

const personFacts = ({ name, phone }: Output<typeof members.reveal>): Shown =>
  [
    { label: text.name, value: name },
    { label: text.phone, value: phone },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []))

const saidFacts = ({ answers, pickups }: Output<typeof events.revealGuest>): Shown => [
  ...answers.map(({ at, label, values }) => ({ label: `${listText.answerAt[at]} ${label}`, value: values.join('、') })),
  ...pickups.map(({ atMs, doorName, name }) => ({
    label: listText.pickup(momentText(atMs, serverNowMs()), doorName),
    value: name,
  })),
]
