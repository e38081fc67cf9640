import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { checkin } from '../../../contract/checkin'
import type { Output } from '../../../contract/define'
import { serverNowMs } from '../../../platform/clock'
import { copyText } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import type { usePages } from '../../../platform/use-pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { ListRow } from '../../../ui/list-row'
import { RevealForm } from '../../../ui/reveal-form'
import { Sheet } from '../../../ui/sheet'
import { Empty, Loaded } from '../../../ui/states'
import { momentText } from '../../../ui/time-text'
import { text as doorText } from '../door-text'
import { text } from '../list-text'

type Guest = Output<typeof checkin.walkIns>['items'][number]

interface WalkInsProps {
  call: ReturnType<typeof usePages<typeof checkin.walkIns>>
  mayReveal: boolean
}

/** Guests who were written down at the doors, newest first; a name opens with a reason. */
export const WalkIns = ({ call, mayReveal }: WalkInsProps) => {
  const [chosen, setChosen] = useState<Guest | null>(null)
  const nowMs = serverNowMs()
  return (
    <Loaded
      call={call}
      isEmpty={({ items }) => items.length === 0}
      empty={<Empty icon="people" title={text.noWalkIns} note={text.noWalkInsNote} />}
    >
      {({ items, more, loadingMore }) => (
        <View className="stack-2">
          <Text className="t-second">{text.walkInsNote}</Text>
          <Card flush>
            {items.map(guest => (
              <ListRow
                key={guest.walkInId}
                title={guest.nameMasked || text.noName}
                note={[momentText(guest.atMs, nowMs), guest.doorName, guest.helperName].filter(Boolean).join(' · ')}
                trail={<Text className="t-second">{text.people(guest.places)}</Text>}
                {...(mayReveal && guest.nameMasked !== '' && { onPress: () => setChosen(guest) })}
              />
            ))}
          </Card>
          {more && <Button label={doorText.more} kind="quiet" busy={loadingMore} onPress={more} />}
          {chosen && <GuestSheet key={chosen.walkInId} guest={chosen} onClose={() => setChosen(null)} />}
        </View>
      )}
    </Loaded>
  )
}

const GuestSheet = ({ guest, onClose }: { guest: Guest; onClose: () => void }) => {
  const reveal = useCommand(checkin.revealWalkIn)
  const [shown, setShown] = useState<string | null>(null)
  const ask = async (reason: string) => {
    const reply = await reveal.run({ walkInId: guest.walkInId, reason })
    if (reply.ok) setShown(reply.data.name ?? text.nameGone)
  }
  return (
    <Sheet open title={text.walkInTitle} onClose={onClose}>
      <RevealForm
        reasons={text.walkInReasons}
        shown={shown === null ? null : [{ label: text.name, value: shown }]}
        busy={reveal.busy}
        problem={reveal.refused ? errorText('checkin', reveal.refused.code) : null}
        trace={text.walkInTrace}
        onReveal={ask}
        onCopy={copyText}
      />
    </Sheet>
  )
}
