import type { Erased, ExitKind, Kept } from '../../../src/domain/account/exit'
import type { Ctx } from '../../_kit/ctx'

/** Whose data. `memberId` as it was when the exit began, null for guests. */
export interface Who {
  readonly accountId: string
  readonly memberId: string | null
}

/** A table of the export: what, and what stands there. */
export interface Section {
  readonly title: string
  readonly rows: readonly (readonly [what: string, value: string])[]
}

/** What one domain holds of a person. Each knows its own collections; a new domain adds a file and joins the list. */
export interface PersonalPart {
  /** Everything of this person and of nobody else, for themselves. */
  readonly exportMine: (ctx: Ctx, who: Who) => Promise<readonly Section[]>
  /** What an exit of this kind would remove; zeros once it is done. */
  readonly countMine: (ctx: Ctx, who: Who, kind: ExitKind) => Promise<Readonly<Partial<Record<Erased, number>>>>
  /** Removes it; begun again after a kill it goes on. */
  readonly eraseMine: (ctx: Ctx, who: Who, kind: ExitKind) => Promise<void>
  /** What stays after an exit of this kind. */
  readonly kept: (who: Who, kind: ExitKind) => readonly Kept[]
}
