import { useState } from 'react'
import type { Output } from '../../../contract/define'
import type { members } from '../../../contract/members'
import { openTab, replaceWith } from '../../../platform/navigation'
import { useNotices } from '../../../platform/use-notices'
import { Button } from '../../../ui/button'
import { errorText } from '../../../ui/error-text'
import { Result } from '../../../ui/result'
import { Confirm } from '../../../ui/sheet'
import { BIND_TEXT, PROFILE_TEXT } from '../text'
import { useWithdraw } from '../use-withdraw'

export type Me = Output<typeof members.me>

const toActivities = () => openTab('pages/activities/index')

/** The binding stands: what it opens. */
export const Bound = ({ me, isNew }: { me: Me; isNew: boolean }) => (
  <Result
    tone="good"
    title={isNew ? BIND_TEXT.done : BIND_TEXT.already}
    note={BIND_TEXT.doneNote}
    facts={
      me.member
        ? [
            { label: BIND_TEXT.name, value: me.member.name },
            { label: BIND_TEXT.union, value: me.member.unionName },
            ...(me.member.companyName ? [{ label: PROFILE_TEXT.company, value: me.member.companyName }] : []),
          ]
        : []
    }
  >
    <Button kind="main" label={BIND_TEXT.toActivities} onPress={toActivities} />
    <Button
      kind="quiet"
      label={BIND_TEXT.profile}
      onPress={() => replaceWith('features/members/pages/profile/index', {})}
    />
  </Result>
)

/** The request waits for the officer: whose turn it is, and how to take it back. */
export const BindingWaits = () => {
  const [isAsking, setAsking] = useState(false)
  const { run, busy, refused } = useWithdraw()
  const notices = useNotices(['result'])
  const withdraw = async () => {
    const reply = await run({})
    if (reply.ok) setAsking(false)
  }
  return (
    <>
      <Result tone="wait" title={BIND_TEXT.waiting} note={BIND_TEXT.waitingNote}>
        <Button kind="main" label={BIND_TEXT.toActivities} onPress={toActivities} />
        {notices.state !== 'none' && (
          <Button
            icon="bell"
            label={notices.state === 'allowed' ? BIND_TEXT.notified : BIND_TEXT.notify}
            disabled={notices.state === 'allowed'}
            onPress={notices.ask}
          />
        )}
        <Button kind="quiet" label={BIND_TEXT.withdraw} onPress={() => setAsking(true)} />
      </Result>
      <Confirm
        open={isAsking}
        title={BIND_TEXT.withdrawTitle}
        text={BIND_TEXT.withdrawText}
        verb={BIND_TEXT.withdraw}
        kind="danger"
        busy={busy}
        problem={refused && errorText(refused.fn, refused.code)}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
