import type { account } from '../../contract/account'

type AccountCode = (typeof account)[keyof typeof account]['refusals'][number]

export const ACCOUNT: Record<AccountCode, string> = {
  DRAFT_CHANGED_ELSEWHERE: '这份内容刚在另一台设备上改过。两份都还在，请选一份继续。',
  DRAFT_TOO_LARGE: '内容太长，没能存到云端，手机上的还在。',
  DRAFT_TOO_MANY: '没写完的内容太多，这一份只存在手机上。可以先提交或放弃几份。',
  TOO_OFTEN: '刚才点得有点多，请过一会儿再试。',
}
