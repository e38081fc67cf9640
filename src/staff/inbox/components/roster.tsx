import { useState } from 'react'
import { Card } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Sheet } from '../../../ui/sheet'
import { Empty } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { QUEUE_WORDS, SHARING_TEXT } from '../act-text'
import type { DutyLawyer, DutyPerson } from '../desk-types'
import { DutyForm } from './duty-form'

interface RosterProps {
  people: readonly (DutyPerson | DutyLawyer)[]
  /** Who may take over while one of them is away; none for lawyers, whose cases go by turns. */
  takers: readonly { accountId: string; name: string }[]
  empty: { title: string; note: string }
}

/** Everybody on a roster, today's first; a press opens the person's days. */
export const Roster = ({ people, takers, empty }: RosterProps) => {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = people.find(({ accountId }) => accountId === chosenId)
  const ordered = [...people].sort((a, b) => Number(b.onDuty) - Number(a.onDuty))
  if (people.length === 0) return <Empty icon="people" {...empty} />
  return (
    <>
      <Card flush>
        {ordered.map(person => (
          <ListRow
            key={person.accountId}
            title={isHead(person) ? `${person.name}（${SHARING_TEXT.head}）` : person.name}
            note={noteOf(person)}
            trail={<Tag person={person} />}
            onPress={() => setChosenId(person.accountId)}
          />
        ))}
      </Card>
      <Sheet open={chosen !== undefined} title={chosen?.name ?? ''} onClose={() => setChosenId(null)}>
        {chosen && (
          <DutyForm
            key={`${chosen.accountId}${chosen.version}`}
            person={chosen}
            colleagues={takers.filter(({ accountId }) => accountId !== chosen.accountId)}
            onDone={() => setChosenId(null)}
          />
        )}
      </Sheet>
    </>
  )
}

type OnRoster = DutyPerson | DutyLawyer

const isHead = (person: OnRoster): boolean => 'isHead' in person && person.isHead

const noteOf = (person: OnRoster): string => {
  const { version, open, cap } = person
  if (version === 0) return open > 0 ? SHARING_TEXT.openOnly(open) : SHARING_TEXT.notOn
  const queues = 'queues' in person ? person.queues.map(queueId => QUEUE_WORDS[queueId]).join('、') : ''
  return [queues, SHARING_TEXT.open(open, cap)].filter(part => part !== '').join(' · ')
}

const Tag = ({ person: { version, onDuty, away } }: { person: OnRoster }) => {
  if (onDuty) return <StatusTag tone="good" word={SHARING_TEXT.onDuty} />
  if (away) return <StatusTag tone="wait" word={SHARING_TEXT.away} />
  return <StatusTag tone="plain" word={version === 0 ? SHARING_TEXT.notOn : SHARING_TEXT.offDuty} />
}
