import { define } from './define'
import { boardProcedures } from './publication-board'
import { faqDraftProcedures } from './publication-faq'
import { figureProcedures } from './publication-figures'

/** What leaves the office for others, each time past a second person: public copies of questions, the FAQ's entries, and files; figures go without. */
export const publication = define('publication', { ...boardProcedures, ...faqDraftProcedures, ...figureProcedures })
