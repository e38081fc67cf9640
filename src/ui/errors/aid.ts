import type {
  ACT_REFUSALS,
  APPEAL_REFUSALS,
  BANK_REFUSALS,
  BATCH_REFUSALS,
  CATEGORY_REFUSALS,
  DRAFT_REFUSALS,
  EVIDENCE_REFUSALS,
  EXPORT_REFUSALS,
  FIX_REFUSALS,
  FUND_REFUSALS,
  IMPORT_REFUSALS,
  MEMBER_CASE_REFUSALS,
  OBJECT_REFUSALS,
  RULES_REFUSALS,
  SUBMIT_REFUSALS,
  VISIT_REFUSALS,
} from '../../domain/aid/refusals'

type AidCode = (
  | typeof ACT_REFUSALS
  | typeof APPEAL_REFUSALS
  | typeof BANK_REFUSALS
  | typeof BATCH_REFUSALS
  | typeof CATEGORY_REFUSALS
  | typeof DRAFT_REFUSALS
  | typeof EVIDENCE_REFUSALS
  | typeof EXPORT_REFUSALS
  | typeof FIX_REFUSALS
  | typeof FUND_REFUSALS
  | typeof IMPORT_REFUSALS
  | typeof MEMBER_CASE_REFUSALS
  | typeof OBJECT_REFUSALS
  | typeof RULES_REFUSALS
  | typeof SUBMIT_REFUSALS
  | typeof VISIT_REFUSALS
)[number]

export const AID: Record<AidCode, string> = {
  CHANGED_ELSEWHERE: '这份内容在别处改过了。请看一看最新的，再决定用哪一份。',
  WRONG_STATE: '这件申请已经走到别的步骤，请刷新后再看。',
  FORBIDDEN_SELF: '这是您本人、家人或您代办的申请，要由别人来办。',
  CONFLICT_DECLARED: '您已经申报回避，这件申请由别人来办。',
  ACTED_BEFORE: '您在前面的环节办过这件申请，这一步要由另一个人来办。',
  PROGRAMME_CLOSED: '这个项目现在没有开放，请看看别的项目，或者问问本单位工会。',
  FILE_GONE: '有的照片没有传上来，请再选一次。',
  TOO_MANY_FILES: '一项材料最多放 9 个文件，请先删掉用不到的。',
  INCOMPLETE: '还有几处没有填好，点一下就能跳过去补，别的都已经保存。',
  CONSENT_NEEDED: '还有需要您单独同意的事项，请逐条看一看。',
  CONSENT_GONE: '申请人收回了这一步要用的授权，先停下来。请联系申请人，重新同意以后再办。',
  ALREADY_OPEN: '这一家这一期已经有一件同类申请，请先看那一件。',
  OUTCOME_MISSING: '这一项不发钱。请先记一次帮助（转介、培训、律师……），再办结。',
  NO_CATEGORY: '今天生效的困难类别里没有这一类，请刷新后再选。',
  CATEGORIES_WRONG: '类别里有一处不能这样写：名称不能重复，金额从低到高排。请改好再保存。',
  NOTHING_CHANGED: '要补正的内容还没有改动，请补好再提交。',
  NO_CALENDAR: '今年的工作日历还没有发布，期限算不出来。请先联系区总工会发布日历。',
  TOO_LATE: '已经过了可以办理的最后一天。有难处请直接联系工会。',
  APPEALED_BEFORE: '这一级已经申诉过一次，不能再申诉。',
  CARD_WRONG: '卡号没有对上，请照着卡面再看一遍。存折请交给工会经办登记。',
  HOLDER_WRONG: '户名要和申请人一致。确实要用家人的账户，请交给工会经办登记。',
  TOO_MANY: '今天提交得太多了，请明天再来，或者直接到工会说明。',
  CHECKS_MISSING: '核对还没有做完。查不到的来源请稍后再查，不能当作不符。',
  VISIT_MISSING: '走访还没有第二位同志确认，确认后才能提出意见。',
  FLAGS_OPEN: '还有重复提示没有处理，请先看一看。',
  AMOUNT_WRONG: '金额超出了规则算出的上限，请重新填写。',
  AMOUNT_CHANGED: '金额和您看到的不一样了，请刷新后再定。',
  OVER_BUDGET: '这一项的资金不够了，请先调整年度资金。',
  NO_FUND: '这一项今年还没有设定资金。',
  NOT_NEW: '这一步要由没有办过这件申请的人来做。',
  NOTICE_OPEN: '公示还没有结束，或者还有异议没有处理。',
  SAME_VISITOR: '走访要两个人确认，请另一位同志用自己的手机确认。',
  ALREADY_CONFIRMED: '这次走访已经有人确认过了。',
  BELOW_PROMISED: '金额低于已经承诺和发放的数，不能这样改。',
  NOT_PAYABLE: '这件申请现在不能发放，可能已经在别的批次里。',
  BATCH_CLOSED: '这个批次已经复核或者是空的，不能再改。',
  BATCH_FULL: '一个批次最多 60 笔，请另开一批。',
  BATCH_CHANGED: '批次在您核对时变了，请重新看一遍再复核。',
  TOTAL_WRONG: '笔数或金额和批次对不上，请重新核对再输入。',
  OWN_BATCH: '自己制的批次要由另一个人复核。',
  LINE_BARRED: '这一批里有您本人、家人的申请，或者您在前面办过的申请，要由另一个人复核。',
  NOT_CONFIRMED: '这个批次还没有复核。',
  FILE_UNREADABLE: '没有从这个文件里读到表格。请看一看表头，用 Excel 另存为 .xlsx 或 .csv 再选一次。',
  OWN_REQUEST: '自己申请的导出要由另一个人同意。',
  EXPIRED: '这次导出已经过期，请重新申请。',
  HEADERS_MISSING: '表头里没有找到“年度、类别、金额、所属工会”，请补上再选一次。',
  RULES_WRONG: '规则里有一处不能这样写，已经标出来了，请改好再保存。',
  OWN_RULES: '自己写的要由另一个人发布。',
  TOO_EARLY: '最早从明天开始生效。',
  NOT_DRAFT: '这一版已经发布，请新建下一版。',
}
