import type { aid } from '../../contract/aid'
import type { Output } from '../../contract/define'

export type Batch = Output<typeof aid.batch>
