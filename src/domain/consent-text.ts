/** One consent as the person reads it. A new `version` asks everyone again; texts are plain and name one thing only. */
export interface ConsentText {
  /** From 1; raised with every change of what is agreed to. */
  readonly version: number
  readonly title: string
  readonly text: string
  /** Why it is needed, shown beside the tick. */
  readonly why: string
  readonly revocable: boolean
  /** What follows from taking it back, told before. */
  readonly whenRevoked: string
  /** Given by a guardian for a child under 14. */
  readonly guardian?: true
}
