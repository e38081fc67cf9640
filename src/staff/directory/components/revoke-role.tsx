import { members } from '../../../contract/members'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { errorText } from '../../../ui/error-text'
import { ROLE_WORD } from '../../../ui/role-text'
import { Confirm } from '../../../ui/sheet'
import { text } from '../text'
import type { RoleRow } from './role-table'

/** Takes a role away; the last administrator cannot be taken. */
export const RevokeRole = ({ grant, onClose }: { grant: RoleRow; onClose: () => void }) => {
  const revoke = useCommand(members.revokeRole, { renews: [members.roles, members.me] })
  const run = async () => {
    const reply = await revoke.run({ grantId: grant.grantId })
    if (!reply.ok) return
    toast(text.revoked)
    onClose()
  }
  return (
    <Confirm
      open
      title={text.revokeAsk(grant.nameMasked, ROLE_WORD[grant.role].word)}
      text={text.revokeNote}
      verb={text.revoke}
      kind="danger"
      busy={revoke.busy}
      problem={revoke.refused ? errorText('members', revoke.refused.code) : null}
      onConfirm={run}
      onClose={onClose}
    />
  )
}
