/** One figure. A time is only worth its ratio to something of the same run, named in `against`. */
export interface Measure {
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly against?: string
}

export type Report = (measure: Measure) => void
