import { Text, View } from '@tarojs/components'
import { setCareMode, useCareMode } from '../../platform/care-mode'
import { open } from '../../platform/navigation'
import { a11y } from '../../ui/a11y'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Seal } from '../../ui/seal'
import { greetingText } from '../../ui/time-text'
import type { Me } from '../parts/entries'
import './greeting.scss'

/** Name and union in one line, with the switch to large type beside it. */
export const Greeting = ({ me, nowMs }: { me: Me | null; nowMs: number }) => {
  const care = useCareMode()
  const member = me?.member ?? null
  return (
    <View className="gr">
      <View className="grow">
        <Text className="t-title">{member ? `${greetingText(nowMs)}，${member.name}` : greetingText(nowMs)}</Text>
        {member && <Text className="gr-union">{member.unionName}</Text>}
      </View>
      <View
        className="gr-care"
        hoverClass="gr-pressed"
        onClick={() => setCareMode(!care)}
        {...a11y('switch', ['关怀模式', '大字大按钮'])}
        aria-checked={care}
      >
        <Icon name="text-size" />
        <Text>{care ? '标准字号' : '大字'}</Text>
      </View>
    </View>
  )
}

/** What this is, for somebody who comes for the first time. */
export const Welcome = () => (
  <View className="wl">
    <View className="wl-head">
      <Seal />
      <Text className="t-head">这里是您的职工之家</Text>
    </View>
    <Text className="t-body">
      未来科技城（海创园）总工会的活动都在这里：看得到、报得上、到场扫码就能进。先随便看看，要报名时再绑定会籍。
    </Text>
    <View className="wl-action">
      <Button kind="main" label="绑定会籍" onPress={() => open('features/members/pages/bind/index', {})} />
    </View>
  </View>
)
