import { matchmaking } from '../../../contract/matchmaking'
import { useCall } from '../../../platform/use-call'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { Loaded } from '../../../ui/states'
import { StatusTag } from '../../../ui/status-tag'
import { APPLICANT_TEXT, APPLICANT_WORDS } from '../text'

/** Who applied, by nickname and state; nothing else of anybody is shown. */
export const Applicants = ({ sessionId }: { sessionId: string }) => {
  const call = useCall(matchmaking.applicants, { sessionId })
  return (
    <Section title={APPLICANT_TEXT.title} note={APPLICANT_TEXT.note}>
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Notice tone="info" text={APPLICANT_TEXT.none} />}
      >
        {({ items }) => (
          <Card flush>
            {items.map(one => (
              <ListRow
                key={one.applicationId}
                title={one.badge === null ? one.nickname : `${one.badge} 号 ${one.nickname}`}
                note={[
                  one.group === 'm' ? '男' : '女',
                  one.hasBuddy ? APPLICANT_TEXT.buddy : '',
                  one.waitingPlace > 0 ? APPLICANT_TEXT.waiting(one.waitingPlace) : '',
                ]
                  .filter(part => part !== '')
                  .join(' · ')}
                trail={<StatusTag {...APPLICANT_WORDS[one.state]} />}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </Section>
  )
}
