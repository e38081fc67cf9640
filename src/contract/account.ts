import { define } from './define'

/** What is my own: messages, consents, files, drafts, who viewed my data. */
export const account = define('account', {})
