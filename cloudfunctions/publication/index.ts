import { publication } from '../../src/contract/publication'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { board } from './board'
import { consent } from './consent'
import { decide } from './decide'
import { decideFaqDraft } from './decide-faq-draft'
import { desk } from './desk'
import { draft } from './draft'
import { draftFromThread } from './draft-from-thread'
import { approveExport, askExport, exportsList } from './exports'
import { faqDrafts } from './faq-drafts'
import { faqEntry } from './faq-entry'
import { figures } from './figures'
import { hide } from './hide'
import { jobs } from './jobs'
import { mine } from './mine'
import { decidePhrasing, phrasingCandidates } from './phrasings'
import { propose } from './propose'
import { same } from './same'
import { saveFaqDraft } from './save-faq-draft'
import { switchBoard } from './switch-board'
import { teachFromThread } from './teach-from-thread'
import { withdrawFaq } from './withdraw-faq'

export const main = serve({
  domain: publication,
  handlers: {
    mine,
    consent,
    desk,
    draft,
    propose,
    decide,
    hide,
    board,
    same,
    switchBoard,
    draftFromThread,
    saveFaqDraft,
    faqDrafts,
    decideFaqDraft,
    faqEntry,
    withdrawFaq,
    phrasingCandidates,
    decidePhrasing,
    teachFromThread,
    figures,
    askExport,
    exports: exportsList,
    approveExport,
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
