import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { events } from '../../../contract/events'
import { serverNowMs } from '../../../platform/clock'
import { useMay } from '../../../platform/use-may'
import { usePages } from '../../../platform/use-pages'
import { Button } from '../../../ui/button'
import { Section } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { DataTable } from '../../../ui/data-table'
import { Empty, Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { clockText, momentText } from '../../../ui/time-text'
import { text as doorText } from '../door-text'
import { text as listText } from '../list-text'
import type { SessionHead } from '../session-head'
import { text as signUpText } from '../sign-up-text'
import { STATUS_WORD, text } from '../text'
import { BlockSheet } from './block-sheet'
import { DecideSheet } from './decide-sheet'
import { RevealGuest } from './reveal-guest'
import { RosterTools } from './roster-tools'

type Row = Output<typeof events.signUps>['items'][number]
type Filter = 'confirmed' | 'pending' | 'waitlisted' | 'in_draw' | 'cancelled' | 'all'

/** What waits is named where the session's mode, or its line, can have it. */
const filtersOf = ({ mode, waiting, draw }: Pick<SessionHead, 'mode' | 'waiting' | 'draw'>) => [
  ...(mode === 'approval' ? [{ value: 'pending' as const, label: signUpText.onlyPending }] : []),
  { value: 'confirmed' as const, label: text.onlyConfirmed },
  ...(waiting > 0 ? [{ value: 'waitlisted' as const, label: signUpText.onlyWaiting }] : []),
  ...(mode === 'lottery' && draw !== 'settled' ? [{ value: 'in_draw' as const, label: signUpText.onlyInDraw }] : []),
  { value: 'cancelled' as const, label: text.onlyCancelled },
  { value: 'all' as const, label: text.all },
]

/** What is looked at first: who waits for the desk, before a draw who is in it, else who comes. */
const firstOf = ({ mode, pending, draw }: SessionHead): Filter => {
  if (pending > 0) return 'pending'
  return mode === 'lottery' && (draw === 'open' || draw === 'sealed') ? 'in_draw' : 'confirmed'
}

/** Who is coming, masked, 50 at a time; a table on a desktop, rows on the phone. */
export const Roster = ({ session, canBlock }: { session: SessionHead; canBlock: boolean }) => {
  const { sessionId } = session
  const [blocking, setBlocking] = useState(false)
  const [filter, setFilter] = useState<Filter>(firstOf(session))
  const [chosen, setChosen] = useState<Row | null>(null)
  const [detailed, setDetailed] = useState(false)
  const mayReveal = useMay('roster.reveal')
  const decides = chosen?.status === 'pending' && canBlock && !detailed
  const close = () => {
    setDetailed(false)
    setBlocking(false)
    setChosen(null)
  }
  const list = usePages(events.signUps, filter === 'all' ? { sessionId } : { sessionId, status: filter })
  return (
    <Section title={text.roster} note={text.rosterNote}>
      {canBlock && <RosterTools sessionId={sessionId} />}
      <Chips label={text.rosterFilter} options={filtersOf(session)} value={filter} onChange={setFilter} />
      <Loaded
        call={list}
        isEmpty={({ items }) => items.length === 0}
        empty={
          filter === 'pending' ? (
            <Empty icon="check-circle" title={signUpText.noPending} />
          ) : (
            <Empty icon="people" title={text.noRoster} note={text.noRosterNote} />
          )
        }
      >
        {({ items, more, loadingMore }) => (
          <View className="stack-2">
            <RosterTable rows={items} onPress={mayReveal || canBlock ? setChosen : null} />
            {more && <Button label={text.more} kind="quiet" busy={loadingMore} onPress={more} />}
          </View>
        )}
      </Loaded>
      {chosen && decides && <DecideSheet applicant={chosen} onDetails={() => setDetailed(true)} onClose={close} />}
      {chosen && !decides && !blocking && (
        <RevealGuest
          key={chosen.signUpId}
          guest={chosen}
          mayReveal={mayReveal}
          onBlock={canBlock ? () => setBlocking(true) : null}
          onClose={close}
        />
      )}
      {chosen && canBlock && blocking && <BlockSheet ticket={chosen} onClose={close} />}
    </Section>
  )
}

const RosterTable = ({ rows, onPress }: { rows: readonly Row[]; onPress: ((row: Row) => void) | null }) => {
  const nowMs = serverNowMs()
  return (
    <DataTable
      caption={text.roster}
      rows={rows}
      rowKey={row => row.signUpId}
      {...(onPress && { onPress })}
      columns={[
        { key: 'name', title: text.name, cell: row => <Text className="t-small-strong">{row.nameMasked}</Text> },
        { key: 'said', title: listText.more, cell: row => <Text>{saidOf(row)}</Text> },
        { key: 'union', title: text.union, share: 2, cell: row => <Text>{row.unionName}</Text> },
        { key: 'places', title: text.places, number: true, cell: row => <Text>{row.places}</Text> },
        { key: 'status', title: text.arrived, share: 1.4, cell: row => <Standing row={row} /> },
        {
          key: 'at',
          title: text.signedUpAt,
          share: 1.4,
          cell: row => <Text>{momentText(row.signedUpAtMs, nowMs)}</Text>,
        },
      ]}
      phoneRow={row => ({
        title: row.places > 1 ? `${row.nameMasked}（${text.people(row.places)}）` : row.nameMasked,
        note: [row.unionName, saidOf(row)].filter(Boolean).join(' · '),
        trail: <Standing row={row} />,
      })}
    />
  )
}

/** What there is to open about a guest beside the name. */
const saidOf = ({ hasAnswers, pickups }: Row): string =>
  [...(hasAnswers ? [listText.hasAnswers] : []), ...(pickups > 0 ? [listText.pickedUp] : [])].join(' · ')

/** Arrived and when, else the state of the sign-up. */
const Standing = ({ row }: { row: Row }) => {
  if (row.status !== 'confirmed') {
    const { word, tone } = STATUS_WORD[row.status]
    return <StatusTag tone={tone} word={word} />
  }
  if (row.blocked) return <StatusTag tone="stop" word={doorText.blocked} />
  if (row.used === 0) return <StatusTag tone="plain" word={text.notArrived} />
  if (row.used < row.places) return <StatusTag tone="info" word={text.arrivedPart(row.used, row.places)} />
  return (
    <StatusTag
      tone="good"
      word={row.lastEntryAtMs === null ? text.arrived : text.arrivedAt(clockText(row.lastEntryAtMs))}
    />
  )
}
