import { members } from '../../../contract/members'
import { call } from '../../../platform/call'
import { openPrivate } from '../../../platform/private-bytes'
import { usePrivateFile } from '../../../platform/use-private-file'
import { PrivateFile } from '../../../ui/private-file'
import { MOVES_TEXT } from '../moves-text'

/** One proof, with who looks written over it. */
export const MoveFile = ({ moveId, fileId }: { moveId: string; fileId: string }) => {
  const file = usePrivateFile(fileId, (id, piece) => call(members.moveFile, { moveId, fileId: id, piece }))
  return <PrivateFile file={file} fn="members" label={MOVES_TEXT.fileTitle} onOpen={openPrivate} />
}
