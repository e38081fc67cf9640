import { office } from '../../src/contract/office'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'

export const main = serve({
  domain: office,
  handlers: {},
  makeContext: contextWith(fieldCrypto()),
})
