import { useState } from 'react'
import { members } from '../../../contract/members'
import { copyText } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { errorText } from '../../../ui/error-text'
import { RevealForm } from '../../../ui/reveal-form'
import { text } from '../text'
import type { RosterRow } from './roster-table'

/** A roster row's name and numbers in full, once a reason is given; kept in this sheet only. */
export const RevealMember = ({ member }: { member: RosterRow }) => {
  const reveal = useCommand(members.reveal)
  const [shown, setShown] = useState<readonly { label: string; value: string }[] | null>(null)
  const ask = async (reason: string) => {
    const reply = await reveal.run({ memberId: member.memberId, fields: ['name', 'phone', 'employeeNo'], reason })
    if (!reply.ok) return
    const { name, phone, employeeNo } = reply.data
    const all = [
      { label: text.name, value: name },
      { label: text.phone, value: phone },
      { label: text.employeeNo, value: employeeNo },
    ]
    setShown(all.flatMap(({ label, value }) => (value ? [{ label, value }] : [])))
  }
  return (
    <RevealForm
      reasons={text.revealReasons}
      shown={shown}
      busy={reveal.busy}
      problem={reveal.refused ? errorText('members', reveal.refused.code) : null}
      onReveal={ask}
      onCopy={copyText}
    />
  )
}
