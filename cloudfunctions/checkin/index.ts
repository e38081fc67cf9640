import { checkin } from '../../src/contract/checkin'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { admit } from './admit'
import { block } from './block'
import { conflicts } from './conflicts'
import { counts } from './counts'
import { deskSpots, saveSpot, spotCode } from './desk-spots'
import { doors } from './doors'
import { failedScans } from './failed-scans'
import { helpers } from './helpers'
import { invite } from './invite'
import { jobs } from './jobs'
import { join } from './join'
import { redeem } from './redeem'
import { reissue } from './reissue'
import { revoke } from './revoke'
import { roster } from './roster'
import { search } from './search'
import { settleConflict } from './settle-conflict'
import { sheet, sheetFile } from './sheet'
import { spot, stamp, stamps } from './stamps'
import { undo } from './undo'
import { upload } from './upload'
import { walkIn } from './walk-in'
import { revealWalkIn, walkIns } from './walk-ins'

export const main = serve({
  domain: checkin,
  handlers: {
    ...{ doors, redeem, admit, search, counts, undo, walkIn, roster, upload },
    ...{ settleConflict, walkIns, revealWalkIn },
    ...{ failedScans, conflicts, block, reissue, sheet, sheetFile },
    ...{ stamps, spot, stamp, deskSpots, saveSpot, spotCode },
    ...{ invite, join, helpers, revoke },
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
