import { Text, View } from '@tarojs/components'
import { open } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { Seal } from '../../ui/seal'
import { StatusTag } from '../../ui/status-tag'
import type { Me } from '../parts/entries'
import './member-card.scss'

/** Who I am to the union: name, union, company; or how to become known to it. */
export const MemberCard = ({ me }: { me: Me }) => {
  if (me.member)
    return (
      <View className="mc">
        <View className="mc-who">
          <Seal />
          <View className="grow stack">
            <View className="mc-head">
              <Text className="t-title">{me.member.name}</Text>
              <StatusTag tone="good" word="工会会员" />
            </View>
            <Text className="t-body">{me.member.unionName}</Text>
            <Text className="t-second">{me.member.companyName}</Text>
          </View>
        </View>
      </View>
    )
  const isPending = me.binding === 'pending'
  return (
    <View className="mc">
      <View className="mc-head">
        <Text className="t-title">{isPending ? '正在核对' : '还没有绑定会籍'}</Text>
        {isPending && <StatusTag tone="wait" word="等工会确认" />}
      </View>
      <Text className="t-second">
        {isPending
          ? '您的申请已经交给本单位工会，确认后就能报名。'
          : '绑定后可以报名活动、带家人、出示入场码。只核对一次，以后不用再填。'}
      </Text>
      <View className="mc-action">
        <Button
          kind={isPending ? 'plain' : 'main'}
          label={isPending ? '查看申请' : '绑定会籍'}
          onPress={() => open('features/members/pages/bind/index', {})}
        />
      </View>
    </View>
  )
}
