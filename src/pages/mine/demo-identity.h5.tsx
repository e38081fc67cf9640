import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { demoOpenid, type DemoIdentity as Identity, listIdentities, playAs } from '../../platform/identity.h5'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { TextField } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { ListRow } from '../../ui/list-row'
import { Sheet } from '../../ui/sheet'
import { Empty } from '../../ui/states'

const SHOWN = 30

/** 演示身份: who this browser plays, chosen from what the local cloud knows. */
export const DemoIdentity = () => {
  const [isOpen, setOpen] = useState(false)
  const [identities, setIdentities] = useState<Identity[]>([])
  const [query, setQuery] = useState('')
  const current = demoOpenid()
  useEffect(() => {
    if (isOpen) listIdentities().then(setIdentities, () => setIdentities([]))
  }, [isOpen])
  const found = identities.filter(({ openid, label }) =>
    `${openid} ${label}`.toLowerCase().includes(query.toLowerCase()),
  )
  return (
    <Card flush>
      <ListRow lead={<Icon name="swap" />} title="演示身份" note={current} onPress={() => setOpen(true)} />
      <Sheet open={isOpen} title="换一个演示身份" onClose={() => setOpen(false)}>
        <View className="stack-3">
          <TextField label="查找" value={query} onChange={setQuery} placeholder="姓名、身份或编号" />
          {found.length === 0 && <Empty icon="search" title="没有这个身份" note="可以直接输入编号，再点下面的按钮" />}
          <View>
            {found.slice(0, SHOWN).map(({ openid, label }) => (
              <ListRow
                key={openid}
                title={label}
                note={openid}
                selected={openid === current}
                onPress={() => playAs(openid)}
              />
            ))}
          </View>
          {query !== '' && <Button label={`以 ${query} 的身份打开`} onPress={() => playAs(query.trim())} />}
        </View>
      </Sheet>
    </Card>
  )
}
