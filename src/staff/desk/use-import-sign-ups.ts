import { useState } from 'react'
import type { Output } from '../../contract/define'
import { events } from '../../contract/events'
import { pickXlsx } from '../../platform/pick-file'
import { newRequestId } from '../../platform/request-id'
import { useCommand } from '../../platform/use-command'

type Piece = Output<typeof events.importSignUps>

export interface ListSum extends Pick<Piece, 'rows' | 'taken' | 'standing' | 'bad'> {
  /** Rows that were gone through. */
  readonly done: number
  readonly ended: boolean
}

const NONE: ListSum = { rows: 0, taken: 0, standing: 0, bad: [], done: 0, ended: false }

/** Hands a list in and goes through it piece by piece; begun again with the same file it changes nothing more. */
export const useImportSignUps = (sessionId: string) => {
  const take = useCommand(events.importSignUps, { renews: [events.signUps, events.desk] })
  const [sum, setSum] = useState<ListSum | null>(null)
  const [lost, setLost] = useState(false)
  const [busy, setBusy] = useState(false)
  const run = async (fileId: string): Promise<void> => {
    let all = NONE
    for (let from: number | null = 0; from !== null; ) {
      const reply = await take.run({ sessionId, fileId, from })
      if (!reply.ok) return
      const { rows, taken, standing, bad, next }: Piece = reply.data
      all = {
        ...{ rows, done: next ?? rows, ended: next === null },
        ...{ taken: all.taken + taken, standing: all.standing + standing, bad: [...all.bad, ...bad] },
      }
      setSum(all)
      from = next
    }
  }
  const pick = async () => {
    const file = await pickXlsx()
    if (!file) return
    setBusy(true)
    setSum(null)
    const fileId = await file.upload(`sign-up-imports/${newRequestId()}.xlsx`).catch(() => null)
    setLost(fileId === null)
    if (fileId !== null) await run(fileId)
    setBusy(false)
  }
  return { sum, lost, busy, refused: take.refused, pick }
}
