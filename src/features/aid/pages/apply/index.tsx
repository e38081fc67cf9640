import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import { open, replaceWith, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Button } from '../../../../ui/button'
import { Page } from '../../../../ui/page'
import { Result } from '../../../../ui/result'
import { Loaded, Problem, Skeleton } from '../../../../ui/states'
import type { Programme } from '../../apply-draft'
import { BehalfConsent } from '../../components/behalf-consent'
import { Wizard } from '../../components/wizard'
import { APPLY_TEXT, DONE_TEXT } from '../../text'
import { useApply } from '../../use-apply'

/** An application in short steps; what is typed survives a kill, another phone and a missing network. */
export default function ApplyPage() {
  const { programmeId = '', applicationId = '', behalf = '' } = useRouteParams('features/aid/pages/apply/index')
  const programmes = useCall(aid.programmes, {})
  return (
    <Loaded call={programmes} skeleton={<Waiting />}>
      {data => {
        const programme = data.items.find(one => one.programmeId === programmeId)
        return programme ? (
          <Form programme={programme} applicationId={applicationId} behalf={behalf === '1'} />
        ) : (
          <Page title={APPLY_TEXT.title}>
            <Problem fn="aid" code="NOT_FOUND" />
          </Page>
        )
      }}
    </Loaded>
  )
}

const Waiting = () => (
  <Page title={APPLY_TEXT.title}>
    <Skeleton rows={4} />
  </Page>
)

interface FormProps {
  programme: Programme
  applicationId: string
  behalf: boolean
}

const Form = ({ programme, applicationId, behalf }: FormProps) => {
  const apply = useApply({ programmeId: programme.programmeId, applicationId, behalf })
  const [receipt, setReceipt] = useState<{ applicationId: string; receiptNo: string | null } | null>(null)
  if (receipt)
    return (
      <Page title={APPLY_TEXT.title}>
        <Result
          tone="good"
          title={receipt.receiptNo === null ? DONE_TEXT.again : DONE_TEXT.title}
          note={receipt.receiptNo === null ? DONE_TEXT.againNote : DONE_TEXT.note}
          facts={receipt.receiptNo === null ? [] : [{ label: DONE_TEXT.receipt, value: receipt.receiptNo }]}
        >
          <Button
            kind="main"
            label={DONE_TEXT.see}
            onPress={() => replaceWith('features/aid/pages/case/index', { applicationId: receipt.applicationId })}
          />
          <Button kind="quiet" label={DONE_TEXT.all} onPress={() => open('features/aid/pages/catalogue/index', {})} />
        </Result>
      </Page>
    )
  if (apply.ready && apply.needsPaper) return <BehalfConsent onTaken={apply.setConsentFile} />
  return apply.ready ? <Wizard programme={programme} apply={apply} onDone={setReceipt} /> : <Waiting />
}
