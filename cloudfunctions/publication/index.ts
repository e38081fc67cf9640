import { publication } from '../../src/contract/publication'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { board } from './board'
import { consent } from './consent'
import { decide } from './decide'
import { desk } from './desk'
import { draft } from './draft'
import { hide } from './hide'
import { jobs } from './jobs'
import { mine } from './mine'
import { propose } from './propose'
import { switchBoard } from './switch-board'

export const main = serve({
  domain: publication,
  handlers: { mine, consent, desk, draft, propose, decide, hide, board, switchBoard },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
