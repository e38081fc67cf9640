import { PUBLIC_WORDS } from '../../src/domain/aid/words'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { PaymentRecord } from '../_data/aid-money'

/** What every list shows of a case. */
export const caseCard = (one: AidCaseRecord) => ({
  applicationId: one._id,
  receiptNo: one.receiptNo,
  version: one.version,
  programmeId: one.programmeId,
  title: one.title,
  kind: one.kind,
  state: one.state,
  words: PUBLIC_WORDS[one.state],
  submittedAtMs: one.submittedAtMs,
  dueAtMs: one.dueAtMs,
})

/** `gone`: what could not be looked at when it came, and then turned out to be bad. */
export const evidenceOf = ({ evidence }: AidCaseRecord, gone: readonly string[] = []) =>
  evidence.map(({ materialKey, fileIds }) => ({
    materialKey,
    fileIds: fileIds.filter(fileId => !gone.includes(fileId)),
  }))

export const progressOf = ({ history }: AidCaseRecord) =>
  history.map(({ state, atMs }) => ({ state, words: PUBLIC_WORDS[state], atMs }))

export const paymentCards = (payments: readonly PaymentRecord[]) =>
  payments
    .filter(({ state }) => state !== 'dropped')
    .map(({ instalment, attempt, state, amountFen, cardTail, atMs }) => ({
      instalment,
      attempt,
      state,
      amountFen,
      cardTail,
      atMs,
    }))
    .sort((a, b) => a.instalment - b.instalment || a.attempt - b.attempt)
