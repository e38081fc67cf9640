import { define } from './define'
import { boardProcedures } from './publication-board'
import { faqDraftProcedures } from './publication-faq'

/** What leaves the office for others, each time past a second person: public copies of questions, and the FAQ's entries. */
export const publication = define('publication', { ...boardProcedures, ...faqDraftProcedures })
