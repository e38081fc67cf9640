import { useRef } from 'react'
import { members } from '../../../../contract/members'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { BindForm } from '../../components/bind-form'
import { BindingWaits, Bound } from '../../components/binding-state'
import { BIND_TEXT } from '../../text'

/** From unknown to member: the form, the wait, and the arrival. */
export default function BindPage() {
  const me = useCall(members.me, {})
  const wasUnbound = useRef(false)
  if (me.state === 'ready' && me.data.binding !== 'active') wasUnbound.current = true
  return (
    <Page title={BIND_TEXT.title}>
      <Loaded call={me}>
        {data => {
          if (data.binding === 'active') return <Bound me={data} isNew={wasUnbound.current} />
          return data.binding === 'pending' ? <BindingWaits /> : <BindForm />
        }}
      </Loaded>
    </Page>
  )
}
