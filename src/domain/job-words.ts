/** A scheduled job as staff read of it. */
export interface JobWords {
  readonly title: string
  /** What it is good for and what stands still while it fails. */
  readonly what: string
  /** The words of its counts, in the order in which they are shown. */
  readonly counts: Readonly<Record<string, string>>
}
