import { Text } from '@tarojs/components'
import { useState } from 'react'
import { account } from '../../../../contract/account'
import type { Output } from '../../../../contract/define'
import { members } from '../../../../contract/members'
import type { ExitKind } from '../../../../domain/account/exit'
import { toTop, useRouteParams } from '../../../../platform/navigation'
import { newRequestId } from '../../../../platform/request-id'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { Button } from '../../../../ui/button'
import { errorText } from '../../../../ui/error-text'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Confirm } from '../../../../ui/sheet'
import { Loaded } from '../../../../ui/states'
import { ExitDone } from '../../components/exit-done'
import { ExitLists } from '../../components/receipt-card'
import { EXIT_TEXT } from '../../my-data-text'

const totalOf = (removed: readonly { readonly count: number }[]): number =>
  removed.reduce((sum, { count }) => sum + count, 0)

/** Unbinding or deleting: first what it takes and what stays, then a second yes, then the receipt. */
export default function ExitPage() {
  const params = useRouteParams('features/account/pages/exit/index')
  const kind: ExitKind = params.kind === 'delete' ? 'delete' : 'unbind'
  const plan = useCall(account.exitPlan, { kind }, { freshMs: 0 })
  const exit = useCommand(account.exit, { renews: [members.me, account.exits, account.consents, account.inbox] })
  const [requestId] = useState(newRequestId)
  const [confirming, setConfirming] = useState(false)
  const [receipt, setReceipt] = useState<Output<typeof account.exit> | null>(null)
  const run = async (planned: number) => {
    const reply = await exit.run({ kind, planned, requestId })
    if (!reply.ok && reply.code === 'PLAN_CHANGED') plan.reload()
    if (!reply.ok) return
    setConfirming(false)
    setReceipt(reply.data)
    toTop()
  }
  if (receipt)
    return (
      <Page title={EXIT_TEXT.title[kind]}>
        <ExitDone receipt={receipt} />
      </Page>
    )
  return (
    <Page title={EXIT_TEXT.title[kind]}>
      <Text>{EXIT_TEXT.lead[kind]}</Text>
      <Loaded call={plan}>
        {({ removed, kept, blocked }) => (
          <>
            <ExitLists removed={removed} kept={kept} isDone={false} />
            {blocked ? (
              <Notice tone="stop" text={errorText('account', blocked)} />
            ) : (
              <Button kind="danger" label={EXIT_TEXT.next[kind]} onPress={() => setConfirming(true)} />
            )}
            <Confirm
              open={confirming}
              title={EXIT_TEXT.confirmTitle[kind]}
              text={EXIT_TEXT.confirmText(totalOf(removed))}
              verb={EXIT_TEXT.verb[kind]}
              kind="danger"
              busy={exit.busy}
              problem={exit.refused ? errorText('account', exit.refused.code) : null}
              onConfirm={() => run(totalOf(removed))}
              onClose={() => setConfirming(false)}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
