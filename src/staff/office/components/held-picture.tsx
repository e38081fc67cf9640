import { Image, Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { office } from '../../../contract/office'
import { pictureSource } from '../../../platform/picture-source'
import { useCall } from '../../../platform/use-call'
import { Loaded, Skeleton } from '../../../ui/states'
import { HELD_TEXT } from '../held-text'
import './held-detail.scss'

/** A held picture, fetched when it is looked at. */
export const HeldPicture = ({ contentId }: { contentId: string }) => {
  const call = useCall(office.heldPicture, { contentId })
  const picture = call.state === 'ready' ? call.data.picture : null
  const [source, setSource] = useState<string | null>(null)
  useEffect(() => {
    if (picture) pictureSource(picture).then(setSource, () => setSource(null))
  }, [picture])
  return (
    <Loaded call={call} skeleton={<Skeleton rows={2} />}>
      {data =>
        data.picture === null ? (
          <Text className="t-body">{HELD_TEXT.pictureGone}</Text>
        ) : (
          source && <Image className="hd-picture" mode="widthFix" src={source} ariaLabel={HELD_TEXT.pictureAlt} />
        )
      }
    </Loaded>
  )
}
