import { account } from '../../src/contract/account'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { addGrants } from './add-grants'
import { dropDraft } from './drop-draft'
import { inbox } from './inbox'
import { jobs } from './jobs'
import { readDraft } from './read-draft'
import { readMessages } from './read-messages'
import { saveDraft } from './save-draft'
import { viewedMine } from './viewed-mine'

export const main = serve({
  domain: account,
  handlers: { inbox, readMessages, addGrants, viewedMine, saveDraft, readDraft, dropDraft },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
