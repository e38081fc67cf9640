import { useState } from 'react'
import type { Output } from '../../../contract/define'
import type { events } from '../../../contract/events'
import { members } from '../../../contract/members'
import { copyText } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { RevealForm } from '../../../ui/reveal-form'
import { Sheet } from '../../../ui/sheet'
import { text as doorText } from '../door-text'
import { text } from '../text'

interface RevealGuestProps {
  guest: Output<typeof events.signUps>['items'][number]
  /** Leads on to taking the ticket out of use; null for who may not. */
  onBlock: (() => void) | null
  onClose: () => void
}

/** A guest's name and phone in full, once a reason is given; only of members whose roster is mine to read. */
export const RevealGuest = ({ guest, onBlock, onClose }: RevealGuestProps) => {
  const reveal = useCommand(members.reveal)
  const [shown, setShown] = useState<readonly { label: string; value: string }[] | null>(null)
  const ask = async (reason: string) => {
    const reply = await reveal.run({ memberId: guest.memberId, fields: ['name', 'phone'], reason })
    if (!reply.ok) return
    const { name, phone } = reply.data
    const both = [
      { label: text.name, value: name },
      { label: text.phone, value: phone },
    ]
    setShown(both.flatMap(({ label, value }) => (value ? [{ label, value }] : [])))
  }
  const code = reveal.refused?.code
  return (
    <Sheet open title={text.revealOf(guest.nameMasked)} onClose={onClose}>
      <RevealForm
        reasons={text.revealReasons}
        shown={shown}
        busy={reveal.busy}
        problem={code === 'NOT_FOUND' ? text.notMine : code ? errorText('members', code) : null}
        onReveal={ask}
        onCopy={copyText}
      />
      {onBlock && (
        <Button kind="quiet" icon="lock" label={guest.blocked ? doorText.free : doorText.block} onPress={onBlock} />
      )}
    </Sheet>
  )
}
