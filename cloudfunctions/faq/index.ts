import { faq } from '../../src/contract/faq'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { articles } from './articles'
import { checks } from './checks'
import { confirm } from './confirm'
import { importLaw } from './import-law'
import { jobs } from './jobs'
import { laws } from './laws'
import { missed } from './missed'
import { rebuild } from './rebuild'
import { suggest } from './suggest'

export const main = serve({
  domain: faq,
  handlers: { suggest, articles, rebuild, importLaw, laws, checks, confirm, missed },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
