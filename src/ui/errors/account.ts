import type { account } from '../../contract/account'

type AccountCode = (typeof account)[keyof typeof account]['refusals'][number]

export const ACCOUNT: Record<AccountCode, string> = {
  TOO_OFTEN: '刚才点得有点多，请过一会儿再试。',
}
