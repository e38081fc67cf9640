import { define } from './define'
import { businessSpecs } from './matchmaking-business'
import { memberSpecs } from './matchmaking-member'
import { staffSpecs } from './matchmaking-staff'

/** Youth evenings and business meetings: from the announcement to the last deletion. */
export const matchmaking = define('matchmaking', { ...memberSpecs, ...staffSpecs, ...businessSpecs })
