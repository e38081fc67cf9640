import { office } from '../../../contract/office'
import { call } from '../../../platform/call'
import { openPrivate } from '../../../platform/private-bytes'
import { usePrivateFile } from '../../../platform/use-private-file'
import { PrivateFile } from '../../../ui/private-file'
import { HELD_TEXT } from '../held-text'

/** A held picture with who looks written over it, fetched when it is looked at. */
export const HeldPicture = ({ contentId }: { contentId: string }) => {
  const file = usePrivateFile(contentId, (id, piece) => call(office.heldPicture, { contentId: id, piece }))
  return <PrivateFile file={file} fn="office" label={HELD_TEXT.pictureAlt} onOpen={openPrivate} />
}
