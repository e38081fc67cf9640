import { careProcedures } from './aid/care'
import { memberProcedures } from './aid/member'
import { moneyProcedures } from './aid/money'
import { noticeProcedures } from './aid/notice'
import { reviewProcedures, statisticsProcedures } from './aid/review'
import { rulesProcedures } from './aid/rules'
import { define } from './define'

/** Aid for workers in difficulty: from the first typed word to the closed file. */
export const aid = define('aid', {
  ...memberProcedures,
  ...noticeProcedures,
  ...reviewProcedures,
  ...statisticsProcedures,
  ...moneyProcedures,
  ...rulesProcedures,
  ...careProcedures,
})
