import { useState } from 'react'
import { Card } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Sheet } from '../../../ui/sheet'
import { Empty } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { QUEUE_WORDS, SHARING_TEXT } from '../act-text'
import type { DutyPerson } from '../desk-types'
import { DutyForm } from './duty-form'

/** Everybody who answers, today's first; a press opens the person's days. */
export const Roster = ({ people }: { people: readonly DutyPerson[] }) => {
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = people.find(({ accountId }) => accountId === chosenId)
  const ordered = [...people].sort((a, b) => Number(b.onDuty) - Number(a.onDuty))
  if (people.length === 0) return <Empty icon="people" title={SHARING_TEXT.none} note={SHARING_TEXT.noneNote} />
  return (
    <>
      <Card flush>
        {ordered.map(person => (
          <ListRow
            key={person.accountId}
            title={person.isHead ? `${person.name}（${SHARING_TEXT.head}）` : person.name}
            note={noteOf(person)}
            trail={<Tag person={person} />}
            onPress={() => setChosenId(person.accountId)}
          />
        ))}
      </Card>
      <Sheet open={chosen !== undefined} title={chosen?.name ?? ''} onClose={() => setChosenId(null)}>
        {chosen && (
          <DutyForm key={`${chosen.accountId}${chosen.version}`} person={chosen} onDone={() => setChosenId(null)} />
        )}
      </Sheet>
    </>
  )
}

const noteOf = ({ version, queues, open, cap }: DutyPerson): string =>
  version === 0
    ? SHARING_TEXT.notOn
    : [queues.map(queueId => QUEUE_WORDS[queueId]).join('、'), SHARING_TEXT.open(open, cap)]
        .filter(part => part !== '')
        .join(' · ')

const Tag = ({ person: { version, onDuty } }: { person: DutyPerson }) =>
  onDuty ? (
    <StatusTag tone="good" word={SHARING_TEXT.onDuty} />
  ) : (
    <StatusTag tone="plain" word={version === 0 ? SHARING_TEXT.notOn : SHARING_TEXT.offDuty} />
  )
