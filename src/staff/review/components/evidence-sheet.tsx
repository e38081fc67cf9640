import { View } from '@tarojs/components'
import { aid } from '../../../contract/aid'
import { call } from '../../../platform/call'
import { openPrivate } from '../../../platform/private-bytes'
import { usePrivateFile } from '../../../platform/use-private-file'
import { Notice } from '../../../ui/notice'
import { PrivateFile } from '../../../ui/private-file'
import { Sheet } from '../../../ui/sheet'
import { FILE_TEXT } from '../text'

interface EvidenceSheetProps {
  applicationId: string
  fileIds: readonly string[]
  /** Those that nobody could look at yet: they are not fetched. */
  unlooked: readonly string[]
  label: string
  onClose: () => void
}

/** Files of one material with who looks and when written over them; each look stands in the access log. */
export const EvidenceSheet = ({ applicationId, fileIds, unlooked, label, onClose }: EvidenceSheetProps) => (
  <Sheet open={fileIds.length > 0} title={label} onClose={onClose}>
    <View className="stack-3">
      {fileIds.map(fileId =>
        unlooked.includes(fileId) ? (
          <Notice key={fileId} tone="wait" text={FILE_TEXT.unlookedNote} />
        ) : (
          <Evidence key={fileId} applicationId={applicationId} fileId={fileId} label={label} />
        ),
      )}
    </View>
  </Sheet>
)

const Evidence = ({ applicationId, fileId, label }: { applicationId: string; fileId: string; label: string }) => {
  const file = usePrivateFile(fileId, async (id, piece) => {
    const reply = await call(aid.evidencePiece, { applicationId, fileId: id, piece, reason: label })
    return reply.ok ? { ok: true, data: reply.data } : { ok: false, code: reply.code }
  })
  return <PrivateFile file={file} fn="aid" label={label} onOpen={openPrivate} />
}
