import type { MOVE_REFUSALS } from '../../domain/members/moves'
import type {
  BIND_REFUSALS,
  BINDING_REFUSALS,
  EXPORT_REFUSALS,
  IMPORT_REFUSALS,
  REVEAL_REFUSALS,
  ROLE_REFUSALS,
  UNION_REFUSALS,
} from '../../domain/members/refusals'

type MembersCode = (
  | typeof BIND_REFUSALS
  | typeof IMPORT_REFUSALS
  | typeof BINDING_REFUSALS
  | typeof EXPORT_REFUSALS
  | typeof REVEAL_REFUSALS
  | typeof ROLE_REFUSALS
  | typeof UNION_REFUSALS
  | typeof MOVE_REFUSALS
)[number]

export const MEMBERS: Record<MembersCode, string> = {
  BIND_FAILED: '没有对上会员名册。请核对姓名和手机号（或工号），或者请本单位工会帮您查一查。',
  BIND_LIMIT: '今天试的次数已经用完，请明天再试，或者请本单位工会帮您绑定。',
  ALREADY_BOUND: '您已经绑定了会籍，不用再绑。',
  FILE_UNREADABLE: '这个文件打不开。请用 Excel 另存为 .xlsx 再选一次。',
  HEADERS_MISSING: '表头里没有找到“姓名”和“手机号”（或“工号”），请补上再选一次。',
  TOO_MANY_ROWS: '一次导入的行数太多，请分成几个文件。',
  IMPORT_EXPIRED: '这次导入放得太久，已经作废。请重新选择文件，导入过的不会重复。',
  TOO_OFTEN: '今天导出的次数已经够多，请明天再来。',
  ALREADY_DECIDED: '这条申请已经处理过了。',
  REVEAL_LIMIT: '十分钟里查看的人太多，已经提醒经审人员。请过一会儿再看，确有需要请说明情况。',
  LAST_ADMIN: '这是最后一位管理员，不能收回。请先授予另一位。',
  NOT_A_MEMBER: '没有找到这位会员，或者还没有绑定会籍。',
  PARENT_WRONG: '上级工会选得不对：区总工会之下是联合会，再下是基层工会。',
  MOVE_WAITING: '您有一条申请还在办理，请等工会答复，或者先撤回那一条。',
  UNION_WRONG: '请选一个别的基层工会。',
  COMPANY_WRONG: '请选一个本工会里的单位。',
  ADMIN_FIRST: '您还有管理员权限。请先让另一位管理员收回，再来办理。',
  CONSENT_MISSING: '请先看过并勾选同意，转入的工会才能核对您的资料。',
  FILES_WRONG: '有的材料没有传好，请删掉后重新添加。',
  NAME_TAKEN: '已经有同名的工会，请换一个名称。',
}
