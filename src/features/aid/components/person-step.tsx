import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { TextArea, TextField } from '../../../ui/field'
import type { Content } from '../apply-draft'
import { idNumberError, phoneError } from '../apply-problems'
import { APPLY_TEXT } from '../text'

export interface StepProps {
  content: Content
  onChange: (content: Content) => void
}

/** Who applies; why each field is asked stands under it. */
export const PersonStep = ({ content, onChange }: StepProps) => {
  const { person } = content
  const put = (part: Partial<Content['person']>) => onChange({ ...content, person: { ...person, ...part } })
  return (
    <Card>
      <View className="stack-3">
        <TextField label={APPLY_TEXT.name} value={person.name} maxLength={40} onChange={name => put({ name })} />
        <TextField
          label={APPLY_TEXT.idNumber}
          hint={APPLY_TEXT.idHint}
          keyboard="idcard"
          maxLength={24}
          value={person.idNumber}
          error={idNumberError(person.idNumber)}
          onChange={idNumber => put({ idNumber })}
        />
        <TextField
          label={APPLY_TEXT.phone}
          hint={APPLY_TEXT.phoneHint}
          keyboard="tel"
          maxLength={20}
          value={person.phone}
          error={phoneError(person.phone)}
          onChange={phone => put({ phone })}
        />
        <TextField
          label={APPLY_TEXT.address}
          hint={APPLY_TEXT.addressHint}
          optional
          maxLength={120}
          value={person.address}
          onChange={address => put({ address })}
        />
        <TextArea
          label={APPLY_TEXT.story}
          hint={APPLY_TEXT.storyHint}
          optional
          maxLength={1000}
          value={content.story}
          onChange={story => onChange({ ...content, story })}
        />
      </View>
    </Card>
  )
}
