import type { account } from '../../contract/account'

type AccountCode = (typeof account)[keyof typeof account]['refusals'][number]

export const ACCOUNT: Record<AccountCode, string> = {
  DRAFT_CHANGED_ELSEWHERE: '这份内容刚在另一台设备上改过。两份都还在，请选一份继续。',
  DRAFT_TOO_LARGE: '内容太长，没能存到云端，手机上的还在。',
  DRAFT_TOO_MANY: '没写完的内容太多，这一份只存在手机上。可以先提交或放弃几份。',
  TOO_OFTEN: '刚才点得有点多，请过一会儿再试。',
  ADMIN_FIRST: '您还有管理员权限。请先让另一位管理员收回，再来办理。',
  PLAN_CHANGED: '刚才您的内容有变化，请返回再看一遍会删除什么。',
  NOTHING_TO_UNBIND: '您现在没有绑定会籍，不用解绑。',
  TEXT_CHANGED: '同意书的内容有更新，请再看一遍，然后勾选。',
  GUARDIAN_MISSING: '孩子未满14周岁，要由监护人来同意。请先选好是哪个孩子。',
  NOT_REVOCABLE: '这一项不能撤回。想了解原因，请联系本单位工会。',
  FILE_EMPTY: '这个文件是空的，请重新选一个。',
  FILE_TOO_LARGE: '文件太大了，最多 10 MB。请拍清楚一页一页的照片，或者把文件分开。',
  FILE_TYPE_UNKNOWN: '这个文件不是照片，也不是 PDF。请重新选择照片，或者把文件存成 PDF。',
  FILE_BROKEN: '这个文件打不开，可能没有存完整。请重新拍一张，或者换一个文件。',
  TOO_MANY_FILES: '文件太多了，每一项最多 9 个。请先删掉不用的，再添加。',
  PIECES_MISSING: '文件没有传完整，请点“重试”再传一次。',
  UPLOAD_EXPIRED: '这个文件传了太久没有完成，请重新选择。',
}
