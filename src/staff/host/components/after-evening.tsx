import { FOLLOW_UP_ANSWERS, FOLLOW_UPS } from '../../../domain/matchmaking/words'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { momentText } from '../../../ui/time-text'
import { ANSWER_WORDS, CLOCK_WORDS, HALL_TEXT, WHEN_WORDS } from '../hall-text'
import type { Host } from './steps'

/** What came of it in sums of five and more, and what the privacy clock did and will do. */
export const AfterEvening = ({ host, nowMs }: { host: Host; nowMs: number }) => {
  const isOver = ['revealed', 'closed', 'purged'].includes(host.state)
  if (!isOver && host.state !== 'cancelled') return null
  return (
    <>
      {isOver && (
        <Section title={HALL_TEXT.followUps} note={HALL_TEXT.followUpsNote}>
          <Card flush>
            <ListRow title={host.mutualPairs === null ? HALL_TEXT.pairsFew : HALL_TEXT.pairs(host.mutualPairs)} />
            {FOLLOW_UPS.map(when => {
              const given = FOLLOW_UP_ANSWERS.flatMap(answer => {
                const many = host.followUps.find(one => one.when === when && one.answer === answer)?.many
                return many === undefined ? [] : [`${ANSWER_WORDS[answer]} ${many} 人`]
              })
              return given.length > 0 ? <ListRow key={when} title={WHEN_WORDS[when]} note={given.join(' · ')} /> : null
            })}
          </Card>
          {host.followUps.length === 0 && <Notice tone="info" text={HALL_TEXT.followUpsNone} />}
        </Section>
      )}
      <Clock host={host} nowMs={nowMs} />
    </>
  )
}

const Clock = ({ host, nowMs }: { host: Host; nowMs: number }) => (
  <Section title={HALL_TEXT.clock} note={HALL_TEXT.clockNote}>
    <Card flush>
      {host.clock.map(({ what, dueAtMs, many, doneAtMs }) =>
        doneAtMs !== null ? (
          <ListRow
            key={what}
            title={CLOCK_WORDS[what].done}
            note={HALL_TEXT.receipt(momentText(doneAtMs, nowMs), many ?? 0)}
            trail={<StatusTag tone="good" word="已做" />}
          />
        ) : (
          <ListRow
            key={what}
            title={CLOCK_WORDS[what].will}
            note={dueAtMs === null ? HALL_TEXT.dueLater : HALL_TEXT.due(momentText(dueAtMs, nowMs))}
          />
        ),
      )}
    </Card>
  </Section>
)
