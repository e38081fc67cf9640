import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { events } from '../../../../contract/events'
import { EVENT_STATES, type EventState } from '../../../../domain/events/words'
import { endPullDown, goBack, open, useRouteParams } from '../../../../platform/navigation'
import { useArrowKeys } from '../../../../platform/use-arrow-keys'
import { usePages } from '../../../../platform/use-pages'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { useSurroundings } from '../../../../ui/surroundings'
import { TwoPane } from '../../../../ui/two-pane'
import { EventDetail } from '../../components/event-detail'
import { EventList } from '../../components/event-list'
import { STATE_WORD, text } from '../../text'

const FILTERS: readonly { value: EventState | 'all'; label: string }[] = [
  { value: 'all', label: text.all },
  ...EVENT_STATES.map(state => ({ value: state, label: STATE_WORD[state].word })),
]

/** Events of my unions by state; on a desktop the chosen one stands beside the list, on the phone on a page of its own. */
export default function DeskEventsPage() {
  const { eventId: asked } = useRouteParams('staff/desk/pages/events/index')
  const { wide } = useSurroundings()
  const [state, setState] = useState<EventState | 'all'>('all')
  const [picked, setPicked] = useState<string | null>(asked ?? null)
  const list = usePages(events.desk, state === 'all' ? {} : { state })
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const items = list.state === 'ready' ? list.data.items : []
  const known = items.some(item => item.eventId === picked)
  const chosen = known ? picked : wide ? (items[0]?.eventId ?? null) : null
  const choose = (eventId: string) => (wide ? setPicked(eventId) : open('staff/desk/pages/events/index', { eventId }))
  useArrowKeys(
    items.map(item => item.eventId),
    chosen,
    setPicked,
  )
  const event = items.find(item => item.eventId === chosen)
  const onlyDetail = asked !== undefined && !wide
  const create = (
    <Button label={text.create} kind="main" icon="plus" onPress={() => open('staff/desk/pages/editor/index', {})} />
  )
  return (
    <Page
      title={text.eventsTitle}
      width="wide"
      {...(!wide && !onlyDetail && { bottom: <BottomBar>{create}</BottomBar> })}
    >
      <Loaded call={list}>
        {({ items: rows, more, loadingMore }) =>
          onlyDetail ? (
            event ? (
              <EventDetail key={event.eventId} event={event} />
            ) : (
              <Empty title={text.noEvents} action={{ label: text.eventsTitle, onPress: goBack }} />
            )
          ) : (
            <TwoPane
              onBack={() => setPicked(null)}
              list={
                <>
                  {wide && create}
                  <Chips label={text.states} options={FILTERS} value={state} onChange={setState} />
                  <EventList items={rows} chosen={wide ? chosen : null} onChoose={choose} />
                  {more && <Button label={text.more} kind="quiet" busy={loadingMore} onPress={more} />}
                </>
              }
              detail={wide && event ? <EventDetail key={event.eventId} event={event} /> : null}
              unchosen={<Empty icon="calendar" title={text.chooseEvent} note={text.chooseEventNote} />}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
