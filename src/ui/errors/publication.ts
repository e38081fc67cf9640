import type {
  DECIDE_DRAFT_REFUSALS,
  DRAFT_REFUSALS,
  TEACH_REFUSALS,
  WITHDRAW_FAQ_REFUSALS,
} from '../../domain/qa/faq-draft'
import type { EXPORT_REFUSALS } from '../../domain/qa/figures'
import type {
  CONSENT_TO_PUBLISH_REFUSALS,
  DECIDE_PUBLICATION_REFUSALS,
  PROPOSE_REFUSALS,
  SAME_REFUSALS,
} from '../../domain/qa/publication-words'

type PublicationCode = (
  | typeof CONSENT_TO_PUBLISH_REFUSALS
  | typeof PROPOSE_REFUSALS
  | typeof DECIDE_PUBLICATION_REFUSALS
  | typeof DRAFT_REFUSALS
  | typeof DECIDE_DRAFT_REFUSALS
  | typeof WITHDRAW_FAQ_REFUSALS
  | typeof TEACH_REFUSALS
  | typeof EXPORT_REFUSALS
  | typeof SAME_REFUSALS
)[number]

export const PUBLICATION: Record<PublicationCode, string> = {
  TEXT_CHANGED: '同意书换了新的内容，请重新看过再勾选。',
  NOT_PUBLISHABLE: '这个问题现在不能公开：要已经解答，投诉建议不公开。',
  NO_CONSENT: '提问人没有同意公开，或者已经撤回。',
  SECOND_PERSON: '写稿的人和提问的人不能自己发布，请另一位同事审核。',
  NOT_WAITING: '没有等着审核的稿件，可能已经处理过或撤回了。请刷新再看。',
  PERSONAL_DATA: '稿件里还有姓名、电话、单位这类信息，请改掉再提交。您写的还在。',
  OWN_QUESTION: '这是您自己提的问题，这一步由别人来。',
  WAY_TAKEN_OUT: '这种问法之前有同事看过，去掉了，所以不再加。',
  TOO_OFTEN: '今天点得有点多，请明天再来。',
  RISKY_TEXT: '这段文字不能公开。请修改后再提交，您写的还在。',
  VERSION_CONFLICT: '这个问题刚刚有了新的变化，请重新打开再处理。',
  CITATION_MISSING: '请至少写一条依据：哪部法、第几条。只有区里才能定的事，可以标“请问工会”。',
  ARTICLE_GONE: '依据的条文在现行文本里没有。请核对法名和条号。',
  ARTICLE_UNKNOWN:
    '依据里有一条在这里查不到：没有这一条，或者这部法还没有导入。请重新选，或者先在“问答维护”里导入法律文本。',
  DRAFT_WAITS: '这一条已经有草稿等着审核，先处理那一份。',
  REASON_MISSING: '退回要写理由，写的人才知道改哪里。',
  PHRASINGS_FULL: '这条答案的问法已经很多了，先去掉几条再加。',
  OWN_REQUEST: '自己申请的导出，请另一位有权限的同事同意。',
  EXPIRED: '这份申请过了七天，请重新申请。',
  NOT_CHECKED: '文字的自动检查还没有通过，要先在“内容核查”里由人看过。',
}
