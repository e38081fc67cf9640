import { qa } from '../../src/contract/qa'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { helped } from './helped'
import { hot } from './hot'
import { open } from './open'
import { search } from './search'
import { tellMissed } from './tell-missed'

export const main = serve({
  domain: qa,
  handlers: { search, hot, open, helped, tellMissed },
  makeContext: contextWith(fieldCrypto()),
})
