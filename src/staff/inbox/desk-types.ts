import type { Output } from '../../contract/define'
import type { qa } from '../../contract/qa'

export type Desk = Output<typeof qa.desk>
export type Rule = Desk['rules'][number]
export type DutyPerson = Desk['people'][number]
export type DutyLawyer = Desk['lawyers'][number]
export type Leave = DutyLawyer['leaves'][number]
