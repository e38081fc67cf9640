import { useState } from 'react'
import type { Output } from '../../contract/define'
import { faq } from '../../contract/faq'
import { type PickedFile, pickXlsx } from '../../platform/pick-file'
import { newRequestId } from '../../platform/request-id'
import { useCommand } from '../../platform/use-command'

/** Picks a spreadsheet, sends it, and hands it to the function; what was sent once is not sent again on a retry. */
export const useImportLaw = () => {
  const command = useCommand(faq.importLaw, { renews: [faq.laws, faq.checks] })
  const [file, setFile] = useState<PickedFile | null>(null)
  const [fileId, setFileId] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [lost, setLost] = useState(false)
  const [done, setDone] = useState<Output<typeof faq.importLaw> | null>(null)

  const pick = async () => {
    const picked = await pickXlsx()
    if (!picked) return
    setFile(picked)
    setFileId(null)
    setLost(false)
    command.clear()
  }
  const sent = async (): Promise<string | null> => {
    if (fileId || !file) return fileId
    try {
      return await file.upload(`law-imports/${newRequestId()}.xlsx`)
    } catch {
      // the network went: the person is told and tries again
      return null
    }
  }
  const start = async (asked: { law: string; versionDate: string }) => {
    setSending(true)
    const id = await sent()
    setSending(false)
    setFileId(id)
    setLost(id === null)
    if (id === null) return
    const reply = await command.run({ ...asked, fileId: id })
    if (reply.ok) setDone(reply.data)
  }
  return { file, pick, start, busy: sending || command.busy, refused: command.refused, lost, done }
}
