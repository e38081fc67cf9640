import { type Action, can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import type { Person } from '../_data/accounts'

/** Whether a person may do it for the district, where all questions lie. */
export const may = ({ actor }: Person, action: Action): boolean => can(actor, action, { unionPath: [ROOT_UNION_ID] })
