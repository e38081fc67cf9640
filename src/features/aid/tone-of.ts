import type { CaseState } from '../../domain/aid/words'

/** What colour and icon a state has beside its word: good for money and help that came, wait for what somebody still has to do. */
export const toneOf = (state: CaseState): 'good' | 'wait' | 'stop' | 'info' | 'plain' => {
  switch (state) {
    case 'paid':
    case 'follow':
    case 'closed':
    case 'payable':
      return 'good'
    case 'correction':
    case 'payfail':
    case 'draft':
      return 'wait'
    case 'rejected':
    case 'revoked':
    case 'expired':
      return 'stop'
    case 'withdrawn':
    case 'upheld':
      return 'plain'
    default:
      return 'info'
  }
}
