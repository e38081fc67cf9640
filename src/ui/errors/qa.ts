import type {
  ADD_REFUSALS,
  ASK_REFUSALS,
  CANNED_REFUSALS,
  DESK_REFUSALS,
  HOLD_REFUSALS,
  MERGE_REFUSALS,
  MOVE_REFUSALS,
  RATE_REFUSALS,
  STAFF_REFUSALS,
  TELL_REFUSALS,
} from '../../domain/qa/refusals'

type QaCode =
  | (
      | typeof ADD_REFUSALS
      | typeof ASK_REFUSALS
      | typeof CANNED_REFUSALS
      | typeof DESK_REFUSALS
      | typeof HOLD_REFUSALS
      | typeof MERGE_REFUSALS
      | typeof MOVE_REFUSALS
      | typeof RATE_REFUSALS
      | typeof STAFF_REFUSALS
      | typeof TELL_REFUSALS
    )[number]
  | 'NO_LAWYER'
  | 'ON_LEAVE'
  | 'GUARDIAN_MISSING'

export const QA: Record<QaCode, string> = {
  TOO_OFTEN: '您刚才提交得有点多，请过一会儿再试。',
  NOTHING_SAID: '看不出您想问什么，请用几个字写下来。',
  SAME_OPEN: '您有一个差不多的问题正在办理，可以补充到原来的问题里。',
  RATING_CLOSED: '办结后七天内可以评分。',
  WORDS_REFUSED: '这段文字没有通过平台的内容检查，没有发出。请换个说法，或者拨打 12351。',
  FILES_WRONG: '有附件已经失效，请删掉后重新添加。',
  REPEALED_ARTICLE: '引用的条文已经失效，请换成现行的条文再发。',
  UNKNOWN_ARTICLE: '依据里有一条在这里查不到：没有这一条，或者这部法还没有导入。请去掉它，用“查找条文”重新选。',
  CANNED_GONE: '这条常用答复已经停用，请换一条。',
  NO_RETURN: '这个问题不能退回：它不是转来的，或者已经退回过一次。可以转给别的组。',
  SAME_QUEUE: '它已经在这个组里了，请选别的组。',
  AT_THE_TOP: '已经到区总的负责人，不能再往上报。',
  ALREADY_COMPLEX: '这个问题的时限已经延长过。',
  MERGE_OTHERS: '只能合并同一个人用实名提的问题。',
  DESK_CHANGED: '同事刚刚改过，请刷新后再改。',
  LEAVE_BACKWARDS: '请假的结束日期早于开始日期，请改正。',
  NO_ANSWERER: '这个人现在没有答复提问的权限，请先在职务里授予。',
  TEXT_CHANGED: '同意书换了新的内容，请重新看过再勾选。您写的还在。',
  GUARDIAN_MISSING: '这项同意需要监护人来给。',
  NOTHING_LEFT: '这个问题的内容已经到期删除，没有可以保留的了。',
  NO_COLLEAGUE: '接手的同事没有答复提问的权限，或者就是本人，请换一位。',
  ON_LEAVE: '您今天在请假，认领的问题会马上移交给别人。要认领，请组长先改掉您的请假。',
  NO_LAWYER: '今天没有当班的律师，或者当班律师手上的问题满了。请找组长在“提问分派”里排律师的班。',
  THREAD_OVER: '这个问题已经办结，不能再写了。有新情况可以重新提问。',
  THREAD_FULL: '这个问题里的内容已经很多，请重新提一个问题。',
  TAKEN: '同事已经认领了这个问题。',
  NOT_YOURS: '请先认领这个问题，再答复。',
  NEW_MESSAGE: '提问人刚刚有新的内容，或者同事改动过。请看过再答复，您写的还在。',
  UNFILLED_VARIABLE: '还有花括号里的内容没有填写，请补全再发。',
}
