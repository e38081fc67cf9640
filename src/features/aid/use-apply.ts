import { useEffect, useRef, useState } from 'react'
import { aid } from '../../contract/aid'
import { call } from '../../platform/call'
import { noticeOf, type Refused } from '../../platform/refused'
import { newRequestId } from '../../platform/request-id'
import { useDraft } from '../../platform/use-draft'
import { type ApplyDraft, type Content, EMPTY_CONTENT, parseDraft } from './apply-draft'

/** The other phone's text, while the person has not chosen. */
interface Elsewhere {
  readonly content: Content
  readonly version: number
  readonly savedAtMs: number
  readonly step: string
}

/** One application as it is typed: on the phone at once and encrypted, at the server with each step and before it is handed in. */
export const useApply = ({
  programmeId,
  applicationId,
  behalf,
}: {
  programmeId: string
  applicationId: string
  behalf: boolean
}) => {
  const key = applicationId === '' ? `aid-${behalf ? 'for' : 'new'}-${programmeId}` : `aid-${applicationId}`
  const draft = useDraft<ApplyDraft>({ key, parse: parseDraft }, () => ({
    applicationId: applicationId === '' ? null : applicationId,
    version: 0,
    beginId: newRequestId(),
    submitId: newRequestId(),
    step: '',
    consentFileId: behalf ? '' : null,
    content: EMPTY_CONTENT,
    dirty: false,
  }))
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null)
  const [other, setOther] = useState<Content | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [busy, setBusy] = useState(false)
  const [evidence, setEvidence] = useState<readonly { materialKey: string; fileIds: readonly string[] }[]>([])
  /** What was agreed to when it was handed in, and stands. */
  const [consented, setConsented] = useState<readonly string[]>([])
  const [opened, setOpened] = useState(false)
  /** Under correction it is handed in again, with consents of nobody but whom it brings in. */
  const [isCorrection, setIsCorrection] = useState(false)
  /** The newest text, also within a call that began before it was typed. */
  const latest = useRef(draft.value)
  latest.current = draft.value
  /** What the server has of the text, to tell a change from a file that raised the version. */
  const known = useRef('')

  const put = (part: Partial<ApplyDraft>) => {
    const next = { ...latest.current, ...part }
    latest.current = next
    draft.change(next)
  }

  /** What the server has: taken over where nothing was typed here, else both are shown. */
  const meet = async (id: string): Promise<void> => {
    const reply = await call(aid.draft, { applicationId: id })
    if (!reply.ok) return reply.code === 'OFFLINE' ? undefined : setRefused(noticeOf('aid', reply))
    const { content, version, step, savedAtMs } = reply.data
    setEvidence(reply.data.evidence)
    setIsCorrection(reply.data.state === 'correction')
    setConsented(reply.data.consented)
    const same = JSON.stringify(content) === known.current
    known.current = JSON.stringify(content)
    if (version === latest.current.version) return
    if (same) return put({ version })
    if (latest.current.dirty) return setElsewhere({ content, version, savedAtMs, step })
    put({ applicationId: id, content, version, step: latest.current.step || step, dirty: false })
  }

  const begun = useRef(false)
  useEffect(() => {
    if (!draft.ready || begun.current) return
    begun.current = true
    const id = latest.current.applicationId
    if (id === null) return setOpened(true)
    meet(id)
      .catch(() => undefined)
      .then(() => setOpened(true))
  })

  /** Tells the server; null where it did not hear or said no, and the text stays on the phone. */
  const save = async (step: string): Promise<ApplyDraft | null> => {
    put({ step })
    const { applicationId: id, version, content, beginId, dirty, consentFileId } = latest.current
    if (!dirty && id !== null) return latest.current
    setBusy(true)
    const reply = await call(aid.saveDraft, {
      ...(id !== null && { applicationId: id }),
      ...(id === null && consentFileId && { onBehalf: { consentFileId } }),
      ...{ programmeId, version, step, content, requestId: id === null ? beginId : newRequestId() },
    })
    setBusy(false)
    if (reply.ok) {
      setRefused(null)
      known.current = JSON.stringify(content)
      put({
        applicationId: reply.data.applicationId,
        version: reply.data.version,
        dirty: latest.current.content !== content,
      })
      return latest.current
    }
    if (reply.code === 'CHANGED_ELSEWHERE' && id !== null) await meet(id)
    else setRefused(noticeOf('aid', reply))
    return null
  }

  const choose = (which: 'mine' | 'theirs') => {
    if (!elsewhere) return
    setOther(which === 'mine' ? elsewhere.content : latest.current.content)
    put(
      which === 'mine'
        ? { version: elsewhere.version, dirty: true }
        : { version: elsewhere.version, content: elsewhere.content, step: elsewhere.step, dirty: false },
    )
    setElsewhere(null)
  }
  const swap = () => {
    if (other === null) return
    setOther(latest.current.content)
    put({ content: other, dirty: true })
  }

  return {
    ready: draft.ready && opened,
    value: draft.value,
    /** For somebody else, whose signed paper comes first. */
    needsPaper: draft.value.consentFileId === '' && draft.value.applicationId === null,
    busy,
    refused,
    setRefused,
    evidence,
    /** A file came or went: the case's version rose with it. */
    evidenceChanged: () => {
      const id = latest.current.applicationId
      if (id !== null) meet(id).catch(() => undefined)
    },
    isCorrection,
    consented,
    change: (content: Content) => put({ content, dirty: true }),
    goTo: (step: string) => put({ step }),
    setConsentFile: (consentFileId: string) => put({ consentFileId, dirty: true }),
    save,
    drop: draft.drop,
    saveState: { savedAtMs: draft.savedAtMs, saving: draft.saving, failed: draft.failed },
    conflict: { elsewhere, other, savedAtMs: draft.savedAtMs, choose, swap },
  }
}

export type Apply = ReturnType<typeof useApply>
