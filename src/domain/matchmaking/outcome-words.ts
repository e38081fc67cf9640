import { yuanText } from '../aid/money'
import type { Outcome } from './outcome'
import { NEXT_STEP_WORDS } from './words'

/** Ten thousand yuan. */
const WAN_FEN = 1_000_000

/** Round sums of ten thousand yuan and more as people say them: 1,750 万元. */
export const moneyWords = (fen: number): string =>
  fen >= WAN_FEN && fen % 10_000 === 0
    ? `${yuanText(fen / 10_000).replace(/\.?0+$/, '')} 万元`
    : `${yuanText(fen).replace(/\.00$/, '')} 元`

/** What came of a meeting, in one line. */
export const outcomeWords = ({ met, nextStep, amountFen, helpWanted }: Outcome): string =>
  [
    met ? '见到了' : '没见到',
    met ? NEXT_STEP_WORDS[nextStep] : '',
    amountFen === null ? '' : moneyWords(amountFen),
    helpWanted ? '请工会跟进' : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
