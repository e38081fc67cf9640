import { open } from '../../platform/navigation'
import { openTicketed } from '../../platform/open-ticketed'
import { Card, Section } from '../../ui/card'
import { SIGN_UP_WORDS } from '../../ui/event-text'
import { Icon } from '../../ui/icon'
import { ListRow } from '../../ui/list-row'
import { StatusTag } from '../../ui/status-tag'
import { momentText } from '../../ui/time-text'
import type { MySignUp } from './today-card'

const SHOWN = 3

/** My next sign-ups; nothing is drawn while there are none. */
export const Upcoming = ({ signUps, nowMs }: { signUps: readonly MySignUp[]; nowMs: number }) => {
  const live = signUps.filter(signUp => signUp.eventState !== 'cancelled' && signUp.status !== 'cancelled')
  if (live.length === 0) return null
  return (
    <Section
      title="我接下来的活动"
      more={{ label: '我的报名', onPress: () => open('features/events/pages/my-sign-ups/index', {}) }}
    >
      <Card flush>
        {live.slice(0, SHOWN).map(signUp => (
          <ListRow
            key={signUp.signUpId}
            lead={<Icon name="calendar" />}
            title={signUp.title}
            note={`${momentText(signUp.startsAtMs, nowMs)} · ${signUp.venueName}`}
            {...(signUp.status !== 'confirmed' && { trail: <StatusTag {...SIGN_UP_WORDS[signUp.status]} /> })}
            onPress={() => openTicketed(signUp)}
          />
        ))}
      </Card>
    </Section>
  )
}
