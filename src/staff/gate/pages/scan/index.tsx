import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { replaceWith, useRouteParams } from '../../../../platform/navigation'
import { keepAwake } from '../../../../platform/screen'
import { warmSignals } from '../../../../platform/signal'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { Gate } from '../../components/gate'
import { text } from '../../text'
import { useMyDoors } from '../../use-my-doors'

/** The door itself: camera above, answer below. */
export default function ScanPage() {
  const { sessionId, doorId } = useRouteParams('staff/gate/pages/scan/index')
  const doors = useMyDoors()
  const [shown, setShown] = useState(true)
  useEffect(() => {
    warmSignals()
    keepAwake(true)
    return () => keepAwake(false)
  }, [])
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return (
    <Page title={text.scanTitle} bare ownBanner width="wide">
      <Loaded
        call={doors}
        isEmpty={({ items }) => !items.some(door => door.sessionId === sessionId)}
        empty={
          <Empty
            icon="lock"
            title={text.noAccess}
            note={text.noAccessNote}
            action={{ label: text.toDoors, onPress: () => replaceWith('staff/gate/pages/doors/index', {}) }}
          />
        }
      >
        {({ items, isFresh }) => (
          <Gate doors={items} isFresh={isFresh} sessionId={sessionId ?? ''} doorId={doorId} shown={shown} />
        )}
      </Loaded>
    </Page>
  )
}
