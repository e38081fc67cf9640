import { members } from '../../src/contract/members'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { askMove } from './ask-move'
import { bind } from './bind'
import { bindingRequests } from './binding-requests'
import { decideBinding } from './decide-binding'
import { decideMove } from './decide-move'
import { exportRoster } from './export-roster'
import { grantRole } from './grant-role'
import { importStart } from './import-start'
import { importStep } from './import-step'
import { jobs } from './jobs'
import { me } from './me'
import { moveFile } from './move-file'
import { moveRequests } from './move-requests'
import { myMove } from './my-move'
import { reveal } from './reveal'
import { revokeRole } from './revoke-role'
import { roles } from './roles'
import { roster } from './roster'
import { saveUnion } from './save-union'
import { unions } from './unions'
import { withdrawBinding } from './withdraw-binding'
import { withdrawMove } from './withdraw-move'

export const main = serve({
  domain: members,
  handlers: {
    me,
    bind,
    withdrawBinding,
    bindingRequests,
    decideBinding,
    unions,
    saveUnion,
    roster,
    reveal,
    importStart,
    importStep,
    exportRoster,
    roles,
    grantRole,
    revokeRole,
    askMove,
    myMove,
    withdrawMove,
    moveRequests,
    moveFile,
    decideMove,
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
