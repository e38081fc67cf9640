import type { CHECK_REFUSALS, LAW_REFUSALS } from '../../domain/qa/refusals'

export const FAQ: Record<(typeof LAW_REFUSALS | typeof CHECK_REFUSALS)[number], string> = {
  LAW_UNREADABLE: '没有读出条文。请用两列的表格（条号、正文），或者 JSON 文件，再上传一次。',
  LAW_NOT_NEWER: '已经有这部法更新的文本，请核对公布日期。',
  VERSION_CONFLICT: '别的同事刚刚改过这一条。请重新打开，再做核对。',
  STILL_REPEALED: '这一条引用的条文在现行文本里已经没有了。请先修改答案和引用，再确认。',
}
