import { account } from '../../src/contract/account'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { addGrants } from './add-grants'
import { consents } from './consents'
import { dropDraft } from './drop-draft'
import { dropFile } from './drop-file'
import { exit } from './exit'
import { exitPlan } from './exit-plan'
import { exits } from './exits'
import { exportMine } from './export-mine'
import { filePiece } from './file-piece'
import { giveConsent } from './give-consent'
import { inbox } from './inbox'
import { jobs } from './jobs'
import { readDraft } from './read-draft'
import { readMessages } from './read-messages'
import { revokeConsent } from './revoke-consent'
import { saveDraft } from './save-draft'
import { startFile } from './start-file'
import { takeFile } from './take-file'
import { viewedMine } from './viewed-mine'

export const main = serve({
  domain: account,
  handlers: {
    inbox,
    readMessages,
    addGrants,
    consents,
    giveConsent,
    revokeConsent,
    startFile,
    takeFile,
    filePiece,
    dropFile,
    exitPlan,
    exit,
    exits,
    exportMine,
    viewedMine,
    saveDraft,
    readDraft,
    dropDraft,
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
