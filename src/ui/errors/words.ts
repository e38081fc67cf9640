import type { WORDS_REFUSALS } from '../../domain/content/words'

/** For every procedure that shows words to others at once. */
export const WORDS: Record<(typeof WORDS_REFUSALS)[number], string> = {
  WORDS_RISKY: '文字里有不合适的内容，请改一改再提交。您填的内容还在。',
  WORDS_HELD: '文字还没有通过内容检查，已经请同事核查。通过后会发消息给您，再点一次就行。您填的内容还在。',
}
