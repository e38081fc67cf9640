import { Button as NativeButton, Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './button'
import { Sheet } from './sheet'

/** WeChat's question about 《用户隐私保护指引》; refusing closes it and leaves everything else usable. */
export const PrivacySheet = ({ agree, refuse, read }: { agree: () => void; refuse: () => void; read: () => void }) => (
  <Sheet open title="使用前，请您看一下" onClose={refuse}>
    <View className="stack-3">
      <Text className="t-body">
        这一步要用到您的信息（例如手机号或相机）。我们怎样使用、保存多久，都写在隐私保护指引里。
      </Text>
      <Button label="阅读《用户隐私保护指引》" kind="quiet" onPress={read} />
      <NativeButton
        id="agree-privacy"
        className="bt bt-main bt-full"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={agree}
        {...a11y('button', '同意并继续')}
      >
        同意并继续
      </NativeButton>
      <Button label="不同意，先看看别的" kind="quiet" onPress={refuse} />
    </View>
  </Sheet>
)
