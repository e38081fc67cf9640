import { open } from '../../../../platform/navigation'
import { Card } from '../../../../ui/card'
import { TextField } from '../../../../ui/field'
import { Icon } from '../../../../ui/icon'
import { ListRow } from '../../../../ui/list-row'
import { Notice } from '../../../../ui/notice'
import { APPLY_WORDS } from '../../apply-text'
import { AVOID_TEXT } from '../../avoid-text'
import { TEXT } from '../../text'
import type { ApplyStepProps } from './about-step'

/** A friend to share a ticket with, and people not to sit with; both may stay empty. */
export const CompanyStep = ({ apply: { value, mine, put } }: ApplyStepProps) => (
  <>
    {mine ? (
      <Notice tone="info" text={mine.hasBuddy ? APPLY_WORDS.buddyHas : TEXT.buddy(mine.buddyCode)} />
    ) : (
      <Card>
        <TextField
          label={APPLY_WORDS.buddy}
          hint={APPLY_WORDS.buddyHint}
          maxLength={6}
          optional
          value={value.buddyCode}
          onChange={buddyCode => put({ buddyCode })}
        />
      </Card>
    )}
    <Card flush>
      <ListRow
        lead={<Icon name="lock" />}
        title={AVOID_TEXT.title}
        note={AVOID_TEXT.way}
        onPress={() => open('features/matchmaking/pages/avoid/index', {})}
      />
    </Card>
  </>
)
