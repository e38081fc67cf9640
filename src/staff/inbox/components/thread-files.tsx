import { View } from '@tarojs/components'
import { useState } from 'react'
import { qa } from '../../../contract/qa'
import { call } from '../../../platform/call'
import { openPrivate } from '../../../platform/private-bytes'
import { usePrivateFile } from '../../../platform/use-private-file'
import { Button } from '../../../ui/button'
import { PrivateFile } from '../../../ui/private-file'
import { Sheet } from '../../../ui/sheet'
import { INBOX_TEXT } from '../text'

interface ThreadFilesProps {
  threadId: string
  files: readonly { readonly fileId: string }[]
}

/** What was attached to one message; each file is fetched once it is asked for. */
export const ThreadFiles = ({ threadId, files }: ThreadFilesProps) => {
  const [open, setOpen] = useState(false)
  if (files.length === 0) return null
  const label = INBOX_TEXT.files(files.length)
  return (
    <>
      <Button size="small" icon="file" label={label} onPress={() => setOpen(true)} />
      <Sheet open={open} title={INBOX_TEXT.file} onClose={() => setOpen(false)}>
        <View className="stack-3">
          {files.map(({ fileId }) => (
            <OneFile key={fileId} threadId={threadId} fileId={fileId} />
          ))}
        </View>
      </Sheet>
    </>
  )
}

const OneFile = ({ threadId, fileId }: { threadId: string; fileId: string }) => {
  const file = usePrivateFile(fileId, async (id, piece) => {
    const reply = await call(qa.threadFile, { threadId, fileId: id, piece })
    return reply.ok ? { ok: true, data: reply.data } : { ok: false, code: reply.code }
  })
  return <PrivateFile file={file} fn="qa" label={INBOX_TEXT.file} onOpen={openPrivate} />
}
