import { Text, View } from '@tarojs/components'
import { usePhotos } from '../../../platform/use-photos'
import { BottomBar } from '../../../ui/bottom-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Page } from '../../../ui/page'
import { PhotoField } from '../../../ui/photo-field'
import { BEHALF_TEXT } from '../text'

/** Filing for somebody without a smartphone begins with the paper that person signed. */
export const BehalfConsent = ({ onTaken }: { onTaken: (fileId: string) => void }) => {
  const photos = usePhotos()
  const [fileId] = photos.fileIds
  return (
    <Page
      title={BEHALF_TEXT.title}
      bottom={
        <BottomBar>
          <Button
            kind="main"
            label={BEHALF_TEXT.go}
            busy={photos.busy}
            disabled={!fileId}
            onPress={() => fileId && onTaken(fileId)}
          />
        </BottomBar>
      }
    >
      <Text className="t-head">{BEHALF_TEXT.lead}</Text>
      <Text>{BEHALF_TEXT.note}</Text>
      <Card>
        <View className="stack-2">
          <PhotoField label={BEHALF_TEXT.paper} photos={photos} most={1} pdf />
        </View>
      </Card>
    </Page>
  )
}
