import { can } from '../../src/domain/can'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import type { Person } from '../_data/accounts'

/** Whether a person answers for the district: threads lie with it, whatever the asker's union. */
export const mayAnswer = ({ actor }: Person): boolean => can(actor, 'thread.answer', { unionPath: [ROOT_UNION_ID] })
