import { Text } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { MATCHMAKING_CONSENTS } from '../../../domain/matchmaking/consents'
import { type Consent, type Group, INDUSTRIES, type Industry, MOST_TAGS, TAGS } from '../../../domain/matchmaking/words'
import { goBack } from '../../../platform/navigation'
import { newRequestId } from '../../../platform/request-id'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { PickField } from '../../../ui/choice-field'
import { TextField } from '../../../ui/field'
import { RefusedNotice } from '../../../ui/notice'
import { Check, Toggle } from '../../../ui/toggle'
import { CONSENT_NAMES, TEXT } from '../text'
import { MINE, type SessionDetail } from '../use-session'

type Tag = (typeof TAGS)[number]
const isTag = (text: string): text is Tag => TAGS.some(tag => tag === text)
const NONE: Readonly<Record<Consent, boolean>> = {
  takePart: false,
  showCard: false,
  suggestions: false,
  contact: false,
  photos: false,
}

/** The card and the ticks, each its own; the last three never cost a place. */
export const ApplyForm = ({ session: { sessionId, application } }: { session: SessionDetail }) => {
  const mine = application && application.state !== 'withdrawn' ? application : null
  const [requestId] = useState(newRequestId)
  const [group, setGroup] = useState<Group>(mine?.group ?? 'm')
  const [year, setYear] = useState(String(mine?.birthYear ?? ''))
  const [nickname, setNickname] = useState(mine?.nickname ?? '')
  const [industry, setIndustry] = useState<Industry>(mine?.industry ?? '其他')
  const [tags, setTags] = useState<readonly Tag[]>((mine?.tags ?? []).filter(isTag))
  const [book, setBook] = useState(mine?.book ?? '')
  const [wish, setWish] = useState(mine?.wish ?? '')
  const [phone, setPhone] = useState('')
  const [buddyCode, setBuddyCode] = useState('')
  const [single, setSingle] = useState(false)
  const [conduct, setConduct] = useState(false)
  const [companyCheck, setCompanyCheck] = useState(mine?.consents.companyCheck ?? false)
  const [consents, setConsents] = useState<Readonly<Record<Consent, boolean>>>(mine?.consents ?? NONE)
  const command = useCommand(matchmaking.apply, { renews: MINE })
  const send = async () => {
    const card = { group, birthYear: Number(year), nickname, industry, tags: [...tags], book, wish, phone }
    const ticks = { single, conduct, companyCheck, consents: pickTicks(consents) }
    const reply = await command.run({ sessionId, ...card, ...ticks, buddyCode, requestId })
    if (!reply.ok) return
    toast(mine ? TEXT.saved : '报名成功，等单位工会核对')
    goBack()
  }
  const toggleTag = (tag: Tag, on: boolean) =>
    setTags(on ? [...tags, tag].slice(0, MOST_TAGS) : tags.filter(one => one !== tag))
  return (
    <>
      <Section title="我的卡片" note="同场的人看到：号牌、昵称、行业、标签和书">
        <Card>
          {!mine && (
            <Chips
              label="性别"
              options={[
                { value: 'm', label: '男' },
                { value: 'f', label: '女' },
              ]}
              value={group}
              onChange={setGroup}
            />
          )}
          <TextField label="出生年份" value={year} onChange={setYear} keyboard="digit" maxLength={4} />
          <TextField label="昵称" value={nickname} onChange={setNickname} maxLength={12} hint="不要用真名" />
          <PickField
            label="行业"
            options={INDUSTRIES.map(one => ({ value: one, label: one }))}
            value={industry}
            onChange={setIndustry}
          />
          <TextField label="喜欢的书" value={book} onChange={setBook} maxLength={30} optional />
          <TextField label="对今晚的期待" value={wish} onChange={setWish} maxLength={60} optional />
          <TextField
            label="手机号"
            value={phone}
            onChange={setPhone}
            keyboard="tel"
            maxLength={11}
            hint={mine ? `现在是 ${mine.phoneMasked}，请再填一次` : '不展示，只在双方同意后由红娘转达'}
          />
          {!mine && (
            <TextField
              label="同行码"
              value={buddyCode}
              onChange={setBuddyCode}
              maxLength={6}
              optional
              hint="朋友的同行码，两人一张票"
            />
          )}
        </Card>
      </Section>
      <Section title={`兴趣（最多 ${MOST_TAGS} 个）`}>
        <Card>
          {TAGS.map(tag => (
            <Toggle key={tag} label={tag} value={tags.includes(tag)} onChange={on => toggleTag(tag, on)} />
          ))}
        </Card>
      </Section>
      <Section title="承诺" note="请逐条阅读">
        <Card>
          <Check label={TEXT.single} value={single} onChange={setSingle}>
            <Text>{TEXT.single}</Text>
          </Check>
          <Check label={TEXT.conduct} value={conduct} onChange={setConduct}>
            <Text>{TEXT.conduct}</Text>
          </Check>
        </Card>
      </Section>
      <Section title="同意" note="分别勾选；后三项不同意，不影响名额">
        <Card>
          <Tick kind="companyCheck" value={companyCheck} onChange={setCompanyCheck} />
          {CONSENT_NAMES.map(name => (
            <Tick
              key={name}
              kind={name}
              value={consents[name]}
              onChange={on => setConsents({ ...consents, [name]: on })}
            />
          ))}
        </Card>
      </Section>
      <RefusedNotice refused={command.refused} />
      <Button kind="main" label={mine ? '保存' : '提交报名'} busy={command.busy} onPress={() => void send()} />
    </>
  )
}

const pickTicks = ({ takePart, showCard, suggestions, contact, photos }: Readonly<Record<Consent, boolean>>) => ({
  takePart,
  showCard,
  suggestions,
  contact,
  photos,
})

interface TickProps {
  kind: Consent | 'companyCheck'
  value: boolean
  onChange: (value: boolean) => void
}

const Tick = ({ kind, value, onChange }: TickProps) => {
  const { title, text } = MATCHMAKING_CONSENTS[`matchmaking.${kind}`]
  return (
    <Check label={title} value={value} onChange={onChange}>
      <Text className="t-strong">{title}</Text>
      <Text className="t-second">{text}</Text>
    </Check>
  )
}
