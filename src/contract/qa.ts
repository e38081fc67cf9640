import { define } from './define'
import { searchProcedures } from './search'
import { threadProcedures } from './thread'
import { threadDeskProcedures } from './thread-desk'
import { threadHoldProcedures } from './thread-hold'

/** 问工会: the right answer at once, or a person with a clock. */
export const qa = define('qa', {
  ...searchProcedures,
  ...threadProcedures,
  ...threadDeskProcedures,
  ...threadHoldProcedures,
})
