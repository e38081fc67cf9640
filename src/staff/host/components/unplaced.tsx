import type { Output } from '../../../contract/define'
import type { matchmaking } from '../../../contract/matchmaking'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { BUSINESS_TEXT, WHY_WORDS } from '../business-text'

/** Wishes without a place, each with its reason; mutual ones first. */
export const Unplaced = ({ pairs }: { pairs: Output<typeof matchmaking.planMeetings>['unplaced'] }) =>
  pairs.length === 0 ? (
    <Notice tone="good" text={BUSINESS_TEXT.unplacedNone} />
  ) : (
    <Section title={BUSINESS_TEXT.unplaced(pairs.length)} note={BUSINESS_TEXT.unplacedNote}>
      <Card flush>
        {pairs.map(({ companies, mutual, why }) => (
          <ListRow
            key={companies.join()}
            title={companies.join(' 和 ')}
            note={WHY_WORDS[why]}
            trail={
              <StatusTag
                tone={mutual ? 'wait' : 'plain'}
                word={mutual ? BUSINESS_TEXT.mutual : BUSINESS_TEXT.oneSided}
              />
            }
          />
        ))}
      </Card>
    </Section>
  )
