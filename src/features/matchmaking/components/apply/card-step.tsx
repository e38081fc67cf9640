import { View } from '@tarojs/components'
import { MOST_TAGS, TAGS } from '../../../../domain/matchmaking/words'
import { Card } from '../../../../ui/card'
import { ManyChips } from '../../../../ui/chips'
import { Field, TextField } from '../../../../ui/field'
import { APPLY_WORDS } from '../../apply-text'
import { type ApplyStepProps, wordsOf } from './about-step'

/** What people at the table see of me, and what the evening may be about. */
export const CardStep = ({ apply: { value, put }, problems }: ApplyStepProps) => (
  <Card>
    <View className="stack-3">
      <TextField
        label={APPLY_WORDS.nickname}
        hint={APPLY_WORDS.nicknameHint}
        maxLength={12}
        value={value.nickname}
        error={wordsOf(problems, 'nicknameMissing', 'nicknameIsPhone')}
        onChange={nickname => put({ nickname })}
      />
      <Field
        label={APPLY_WORDS.tags(value.tags.length, MOST_TAGS)}
        {...(value.tags.length >= MOST_TAGS && { hint: APPLY_WORDS.tagsFull })}
        optional
      >
        <ManyChips
          label={APPLY_WORDS.tags(value.tags.length, MOST_TAGS)}
          options={TAGS}
          chosen={value.tags}
          most={MOST_TAGS}
          onChange={tags => put({ tags })}
        />
      </Field>
      <TextField
        label={APPLY_WORDS.book}
        hint={APPLY_WORDS.bookHint}
        maxLength={30}
        optional
        value={value.book}
        onChange={book => put({ book })}
      />
      <TextField
        label={APPLY_WORDS.wish}
        hint={APPLY_WORDS.wishHint}
        maxLength={60}
        optional
        value={value.wish}
        onChange={wish => put({ wish })}
      />
    </View>
  </Card>
)
