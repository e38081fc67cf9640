import { Text, View } from '@tarojs/components'
import { ageOn, needsGuardian } from '../../../domain/age'
import { AID_CONSENTS, type AidConsentKind } from '../../../domain/aid/consents'
import { typedIdNumber } from '../../../domain/aid/identifiers'
import { dayOf } from '../../../domain/day'
import { Card, Section } from '../../../ui/card'
import { ConsentList } from '../../../ui/consent-list'
import { Icon } from '../../../ui/icon'
import { ListRow } from '../../../ui/list-row'
import type { Consents, Content, Programme } from '../apply-draft'
import type { ApplyProblem } from '../apply-problems'
import { APPLY_TEXT } from '../text'

/** A tick and whom it is about; `key` is its place in the list. */
interface AskedConsent {
  readonly key: string
  readonly kind: AidConsentKind
  readonly personId: string | null
  readonly name: string
}

const isAidKind = (kind: string): kind is AidConsentKind => kind in AID_CONSENTS

/** The ticks of an application: the programme's, the comparison of each adult, the guardian's word for each child under 14. Pure. */
export const consentsAsked = (
  programme: Programme,
  { content, nowMs }: { content: Content; nowMs: number },
): readonly AskedConsent[] => {
  const own = programme.consents.filter(isAidKind).map(kind => ({ key: kind, kind, personId: null, name: '' }))
  const of = (kind: AidConsentKind) => (one: Content['people'][number]) => ({
    ...{ key: `${kind}:${one.personId}`, kind, personId: one.personId, name: one.name || one.relation },
  })
  const read = content.people.map(one => ({ one, id: typedIdNumber(one.idNumber) }))
  const adults = read.filter(({ id }) => !id.ok || ageOn(id.birthDay, dayOf(nowMs)) >= 18).map(({ one }) => one)
  const children = read.filter(({ id }) => id.ok && needsGuardian(id.birthDay, nowMs)).map(({ one }) => one)
  return [
    ...own,
    ...(programme.consents.includes('aid.comparison') ? adults.map(of('aid.comparison')) : []),
    ...children.map(of('aid.guardian')),
  ]
}

/** What was ticked, as the procedure takes it. Pure. */
export const consentsGiven = (asked: readonly AskedConsent[], ticked: readonly string[]): Consents =>
  asked
    .filter(({ key }) => ticked.includes(key))
    .map(({ kind, personId }) => ({
      kind,
      version: AID_CONSENTS[kind].version,
      ...(personId !== null && { personId }),
    }))

interface ConfirmStepProps {
  asked: readonly AskedConsent[]
  ticked: readonly string[]
  onTick: (ticked: readonly string[]) => void
  /** After the first try: what is missing, with where to mend it. */
  problems: readonly ApplyProblem[]
  onGoTo: (step: string) => void
}

/** Last look: what is still missing first, then the consents one by one. */
export const ConfirmStep = ({ asked, ticked, onTick, problems, onGoTo }: ConfirmStepProps) => (
  <>
    {problems.length > 0 && (
      <Section title={APPLY_TEXT.missing(problems.length)}>
        <Card flush>
          {problems.map(({ step, words }) => (
            <ListRow key={`${step} ${words}`} lead={<Icon name="alert" />} title={words} onPress={() => onGoTo(step)} />
          ))}
        </Card>
      </Section>
    )}
    {asked.length === 0 ? (
      <Text>{APPLY_TEXT.resubmitNote}</Text>
    ) : (
      <Section title={APPLY_TEXT.consents}>
        <Card>
          <View className="stack-2">
            <ConsentList
              items={asked.map(({ key, kind, name }) => ({
                kind: key,
                text:
                  name === ''
                    ? AID_CONSENTS[kind]
                    : { ...AID_CONSENTS[kind], title: APPLY_TEXT.consentOf(AID_CONSENTS[kind].title, name) },
              }))}
              given={ticked}
              onChange={onTick}
            />
            {asked.some(({ kind, personId }) => kind === 'aid.comparison' && personId !== null) && (
              <Text className="t-second">{APPLY_TEXT.kinConsent}</Text>
            )}
          </View>
        </Card>
      </Section>
    )}
  </>
)
