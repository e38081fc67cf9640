import { define } from './define'
import { searchProcedures } from './search'
import { threadProcedures } from './thread'

/** 问工会: the right answer at once, or a person with a clock. */
export const qa = define('qa', { ...searchProcedures, ...threadProcedures })
