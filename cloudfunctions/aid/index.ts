import { aid } from '../../src/contract/aid'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { act } from './act'
import { appeal } from './appeal'
import { bankFile } from './bank-file'
import { bankResult } from './bank-result'
import { addLines, dropLine } from './batch-lines'
import { batch, batches, ledger, openBatch, payable } from './batches'
import { care, dropCare, recordCare } from './care'
import { caseOf } from './case'
import { categories, publishCategories, saveCategories } from './categories'
import { confirmBatch } from './confirm-batch'
import { draft } from './draft'
import { addEvidence, dropEvidence, evidencePiece } from './evidence'
import { approveExport, askExport, exportsList } from './exports'
import { fixAccount } from './fix-account'
import { fundLines, saveFundLine } from './fund-lines'
import { importPast } from './import-past'
import { jobs } from './jobs'
import { likely } from './likely'
import { mine } from './mine'
import { notices } from './notices'
import { object } from './object'
import { ownFile } from './own-file'
import { programmes } from './programmes'
import { publishRules } from './publish-rules'
import { queue } from './queue'
import { recovered } from './recovered'
import { replayRules } from './replay'
import { resubmit } from './resubmit'
import { revealField } from './reveal-field'
import { review } from './review'
import { checkRules, ruleset, rulesets } from './rulesets'
import { saveDraft } from './save-draft'
import { saveRules } from './save-rules'
import { statistics } from './statistics'
import { submit } from './submit'
import { confirmVisit, openVisits, recordVisit } from './visits'
import { withdraw } from './withdraw'

export const main = serve({
  domain: aid,
  handlers: {
    programmes,
    likely,
    saveDraft,
    draft,
    addEvidence,
    dropEvidence,
    submit,
    resubmit,
    mine,
    case: caseOf,
    ownFile,
    evidencePiece,
    withdraw,
    appeal,
    fixAccount,
    notices,
    object,
    queue,
    review,
    revealField,
    act,
    recordVisit,
    confirmVisit,
    openVisits,
    statistics,
    fundLines,
    saveFundLine,
    payable,
    batches,
    batch,
    openBatch,
    addLines,
    dropLine,
    confirmBatch,
    bankFile,
    bankResult,
    recovered,
    ledger,
    askExport,
    exports: exportsList,
    approveExport,
    importPast,
    rulesets,
    ruleset,
    checkRules,
    saveRules,
    replayRules,
    publishRules,
    recordCare,
    care,
    dropCare,
    categories,
    saveCategories,
    publishCategories,
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
