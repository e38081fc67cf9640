import { MATCHMAKING_CONSENTS, type MatchmakingConsentKind } from '../../../../domain/matchmaking/consents'
import type { Consent } from '../../../../domain/matchmaking/words'
import { Card, Section } from '../../../../ui/card'
import { ConsentList } from '../../../../ui/consent-list'
import { APPLY_WORDS } from '../../apply-text'
import type { Apply } from '../../use-apply'

type Named = Consent | 'companyCheck'

/** Without these nobody can be drawn, seated or vouched for. */
const NEEDED = ['takePart', 'showCard', 'companyCheck'] as const
/** Refusing these never costs a place. */
const FREE = ['suggestions', 'contact', 'photos'] as const

/** Which of the needed consents is still open. Pure. */
export const openConsents = (given: readonly MatchmakingConsentKind[]): readonly Named[] =>
  NEEDED.filter(name => !given.includes(`matchmaking.${name}`))

/** One tick each, in two groups: what taking part needs, and what is free; each says what refusing it costs. */
export const ConsentStep = ({ apply: { given, setGiven }, tried }: { apply: Apply; tried: boolean }) => (
  <>
    <Group title={APPLY_WORDS.needed} names={NEEDED} given={given} onChange={setGiven} tried={tried} />
    <Group title={APPLY_WORDS.free} names={FREE} given={given} onChange={setGiven} tried={false} />
  </>
)

interface GroupProps {
  title: string
  names: readonly Named[]
  given: readonly MatchmakingConsentKind[]
  onChange: (given: readonly MatchmakingConsentKind[]) => void
  /** It was to be sent: what is still open says so. */
  tried: boolean
}

const Group = ({ title, names, given, onChange, tried }: GroupProps) => (
  <Section title={title}>
    <Card>
      <ConsentList<MatchmakingConsentKind>
        items={names.map(name => ({
          kind: `matchmaking.${name}` as const,
          text: MATCHMAKING_CONSENTS[`matchmaking.${name}`],
          refusing: APPLY_WORDS.refusing[name],
          error: tried && !given.includes(`matchmaking.${name}`) ? APPLY_WORDS.needsTick : null,
        }))}
        given={given}
        onChange={onChange}
      />
    </Card>
  </Section>
)
