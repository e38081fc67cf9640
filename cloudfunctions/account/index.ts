import { account } from '../../src/contract/account'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'

export const main = serve({
  domain: account,
  handlers: {},
  makeContext: contextWith(fieldCrypto()),
})
