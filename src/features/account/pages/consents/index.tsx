import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { account } from '../../../../contract/account'
import { CONSENTS } from '../../../../domain/consents'
import { endPullDown } from '../../../../platform/navigation'
import { toast } from '../../../../platform/toast'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { useServerNow } from '../../../../platform/use-server-now'
import { errorText } from '../../../../ui/error-text'
import { Page } from '../../../../ui/page'
import { Confirm } from '../../../../ui/sheet'
import { Empty, Loaded } from '../../../../ui/states'
import { type Consent, ConsentCard } from '../../components/consent-card'
import { CONSENTS_TEXT } from '../../consents-text'

const MINUTE_MS = 60_000

/** What I agreed to, one by one; taking one back tells first what follows. */
export default function ConsentsPage() {
  const list = useCall(account.consents, {})
  const revoke = useCommand(account.revokeConsent, { renews: [account.consents] })
  const [asked, setAsked] = useState<Consent | null>(null)
  const nowMs = useServerNow(MINUTE_MS)
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const close = () => {
    revoke.clear()
    setAsked(null)
  }
  const confirm = async (consent: Consent) => {
    const reply = await revoke.run({ consentId: consent.consentId })
    if (!reply.ok) return
    toast(CONSENTS_TEXT.revoked)
    setAsked(null)
  }
  return (
    <Page title={CONSENTS_TEXT.title}>
      <Text className="t-second">{CONSENTS_TEXT.rule}</Text>
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty icon="shield" title={CONSENTS_TEXT.none} note={CONSENTS_TEXT.noneNote} />}
      >
        {({ items }) => (
          <View className="stack-3">
            {items.map(consent => (
              <ConsentCard key={consent.consentId} consent={consent} nowMs={nowMs} onRevoke={() => setAsked(consent)} />
            ))}
          </View>
        )}
      </Loaded>
      {asked && (
        <Confirm
          open
          title={CONSENTS_TEXT.revokeTitle(asked.title)}
          text={CONSENTS[asked.kind].whenRevoked}
          verb={CONSENTS_TEXT.revoke}
          kind="danger"
          busy={revoke.busy}
          problem={revoke.refused ? errorText('account', revoke.refused.code) : null}
          onConfirm={() => confirm(asked)}
          onClose={close}
        />
      )}
    </Page>
  )
}
