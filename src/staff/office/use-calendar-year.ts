import { useState } from 'react'
import type { Output } from '../../contract/define'
import { office } from '../../contract/office'
import { marked } from '../../domain/calendar/month'
import type { NamedDay } from '../../domain/calendar/year'
import { useCommand } from '../../platform/use-command'
import { type DraftSpec, useDraft } from '../../platform/use-draft'

export type YearView = Output<typeof office.calendar>

/** What is being typed, and from which version it began. */
interface Typed {
  readonly version: number
  readonly source: string
  readonly days: readonly NamedDay[]
}

const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'version') === 'number' &&
  typeof Reflect.get(value, 'source') === 'string' &&
  Array.isArray(Reflect.get(value, 'days'))

const draftOf = (year: number): DraftSpec<Typed> => ({
  key: `draft-calendar-${year}`,
  parse: value => (isTyped(value) ? value : null),
})

/** What an editor begins from: the draft that waits, else the table that counts, else nothing. */
const typedFrom = ({ version, draft, table }: YearView): Typed => ({
  version,
  source: draft?.source ?? table?.source ?? '',
  days: draft?.days ?? table?.days ?? [],
})

const RENEWS = [office.calendar]

/** One year in the editor: what is typed survives back and a kill, and is told where a colleague was faster. */
export const useCalendarYear = (view: YearView) => {
  const { year, version } = view
  const { value: typed, change, drop, ...saving } = useDraft(draftOf(year), () => typedFrom(view))
  const [isTouched, setTouched] = useState(false)
  const save = useCommand(office.saveCalendarYear, { renews: RENEWS })
  const publish = useCommand(office.publishCalendarYear, { renews: RENEWS })
  // a stored text is a touched one; without it the fields follow the server
  const isDirty = isTouched || saving.savedAtMs !== null
  const shown = isDirty ? typed : typedFrom(view)

  const type = (next: Partial<Omit<Typed, 'version'>>): void => {
    setTouched(true)
    save.clear()
    change({ ...shown, ...next })
  }
  const forget = (): void => {
    setTouched(false)
    drop()
    save.clear()
  }
  return {
    ...shown,
    isDirty,
    /** A colleague saved or published since this text began. */
    isStale: isDirty && shown.version !== version,
    saving,
    mark: (at: Parameters<typeof marked>[1]) => type({ days: marked(shown.days, at) }),
    setSource: (source: string) => type({ source }),
    /** Goes on with the own text over the colleague's. */
    rebase: () => {
      setTouched(true)
      change({ ...shown, version })
    },
    forget,
    save: async (): Promise<boolean> => {
      const { source } = shown
      const reply = await save.run({ year, version: shown.version, source, days: [...shown.days] })
      if (reply.ok) forget()
      return reply.ok
    },
    publish: () => publish.run({ year, version }),
    busy: save.busy || publish.busy,
    refused: save.refused ?? publish.refused,
  }
}
