import { matchmaking } from '../../../contract/matchmaking'
import { FOLLOW_UP_ANSWERS } from '../../../domain/matchmaking/words'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { ANSWER_WORDS, FOLLOW_UP_WORDS } from '../text'
import type { SessionDetail } from '../use-session'

/** How it went: one tap, only totals are ever shown. */
export const FollowUps = ({ session: { sessionId, followUps } }: { session: SessionDetail }) => {
  const command = useCommand(matchmaking.followUp, { renews: [matchmaking.get] })
  const [when] = followUps
  if (!when) return null
  return (
    <Card>
      <Notice tone="info" text={FOLLOW_UP_WORDS[when]} />
      {FOLLOW_UP_ANSWERS.map(answer => (
        <Button
          key={answer}
          kind="plain"
          label={ANSWER_WORDS[answer]}
          busy={command.busy}
          onPress={() => void command.run({ sessionId, when, answer })}
        />
      ))}
    </Card>
  )
}
