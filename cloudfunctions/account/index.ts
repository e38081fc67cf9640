import { account } from '../../src/contract/account'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { addGrants } from './add-grants'
import { inbox } from './inbox'
import { jobs } from './jobs'
import { readMessages } from './read-messages'
import { viewedMine } from './viewed-mine'

export const main = serve({
  domain: account,
  handlers: { inbox, readMessages, addGrants, viewedMine },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
