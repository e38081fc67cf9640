import { Text, View } from '@tarojs/components'
import { Card, Section } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { Fact, ListRow } from '../../../ui/list-row'
import { CAPABILITY_WORD, ROLE_WORD } from '../../../ui/role-text'
import { Seal } from '../../../ui/seal'
import { StatusTag } from '../../../ui/status-tag'
import { PROFILE_TEXT } from '../text'
import type { Me } from './binding-state'
import './member-profile.scss'

/** Who I am to the union: the card, where I belong, what is registered, and what I work on. */
export const MemberProfile = ({ me, member }: { me: Me; member: NonNullable<Me['member']> }) => (
  <>
    <View className="mp">
      <Seal />
      <View className="grow stack">
        <View className="mp-head">
          <Text className="t-title">{member.name}</Text>
          <StatusTag tone="good" word={PROFILE_TEXT.member} />
        </View>
        <Text>{member.unionName}</Text>
      </View>
    </View>
    <Section title={PROFILE_TEXT.path}>
      <Card>
        <View className="mp-path">
          {member.unionPathNames.map((name, i) => (
            <View key={name} className={`mp-step${i === member.unionPathNames.length - 1 ? ' mp-own' : ''}`}>
              <View className="mp-dot" />
              <Text className={i === member.unionPathNames.length - 1 ? 't-strong' : ''}>{name}</Text>
            </View>
          ))}
        </View>
      </Card>
    </Section>
    <Section title={PROFILE_TEXT.details}>
      <Card>
        <Fact label={PROFILE_TEXT.company}>
          <Text>{member.companyName || PROFILE_TEXT.none}</Text>
        </Fact>
        <Fact label={PROFILE_TEXT.phone}>
          <Text className="t-tabular">{member.phoneMasked ?? PROFILE_TEXT.none}</Text>
        </Fact>
        <Fact label={PROFILE_TEXT.employeeNo}>
          <Text className="t-tabular">{member.employeeNo ?? PROFILE_TEXT.none}</Text>
        </Fact>
      </Card>
      <Text className="t-second">{PROFILE_TEXT.wrong}</Text>
    </Section>
    <Work me={me} />
  </>
)

/** Roles and doors, with the union for which they hold. */
export const Work = ({ me }: { me: Me }) =>
  me.roles.length + me.doorCount > 0 ? (
    <Section title={PROFILE_TEXT.roles}>
      <Card flush>
        {me.roles.map(role => (
          <ListRow
            key={`${role.role}-${role.unionId}`}
            lead={<Icon name="shield" />}
            title={roleTitle(role)}
            note={role.unionName}
          />
        ))}
        {me.doorCount > 0 && (
          <ListRow lead={<Icon name="scan" />} title={PROFILE_TEXT.door} note={PROFILE_TEXT.doorNote(me.doorCount)} />
        )}
      </Card>
    </Section>
  ) : null

const roleTitle = ({ role, capabilities }: Me['roles'][number]): string =>
  capabilities.length === 0
    ? ROLE_WORD[role].word
    : `${ROLE_WORD[role].word}：${capabilities.map(one => CAPABILITY_WORD[one]).join('、')}`
