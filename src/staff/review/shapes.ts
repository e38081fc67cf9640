import type { aid } from '../../contract/aid'
import type { Output } from '../../contract/define'

export type Review = Output<typeof aid.review>
export type Ruleset = Output<typeof aid.ruleset>
export type ProgrammeRules = Ruleset['programme']
