import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import { members } from '../../../../contract/members'
import { canSomewhere } from '../../../../domain/can'
import { open, pathTo, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useCommand } from '../../../../platform/use-command'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { Card, Section } from '../../../../ui/card'
import { Fact } from '../../../../ui/list-row'
import { RefusedNotice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded, Problem } from '../../../../ui/states'
import type { Content, Programme } from '../../apply-draft'
import { FactsStep } from '../../components/facts-step'
import { LikelyCard } from '../../components/likely-card'
import { BEHALF_TEXT, PROGRAMME_TEXT } from '../../text'

/** What one programme gives to whom; a first look at the own chances stores nothing. */
export default function ProgrammePage() {
  const { programmeId = '' } = useRouteParams('features/aid/pages/programme/index')
  const programmes = useCall(aid.programmes, {})
  const me = useCall(members.me, {})
  const isGuest = me.state === 'ready' && me.data.binding !== 'active'
  const isOfficer = me.state === 'ready' && canSomewhere(me.data.roles, 'aid.intake')
  useShareAppMessage(() => ({
    title: '工会困难帮扶：看看可能符合哪一项',
    path: pathTo('features/aid/pages/programme/index', { programmeId }),
  }))
  const bottom = isGuest ? (
    <BottomBar note={PROGRAMME_TEXT.bind}>
      <Button
        label={PROGRAMME_TEXT.bindVerb}
        kind="main"
        onPress={() => open('features/members/pages/bind/index', {})}
      />
    </BottomBar>
  ) : (
    <BottomBar>
      <Button
        label={PROGRAMME_TEXT.begin}
        kind="main"
        onPress={() => open('features/aid/pages/apply/index', { programmeId })}
      />
      {isOfficer && (
        <Button
          kind="quiet"
          label={BEHALF_TEXT.verb}
          onPress={() => open('features/aid/pages/apply/index', { programmeId, behalf: '1' })}
        />
      )}
    </BottomBar>
  )
  return (
    <Page title={PROGRAMME_TEXT.title} bottom={bottom}>
      <Loaded call={programmes}>
        {data => {
          const programme = data.items.find(one => one.programmeId === programmeId)
          return programme ? <About programme={programme} /> : <Problem fn="aid" code="NOT_FOUND" />
        }}
      </Loaded>
    </Page>
  )
}

const About = ({ programme }: { programme: Programme }) => {
  const [answers, setAnswers] = useState<Content['answers']>({})
  const likely = useCommand(aid.likely)
  const [result, setResult] = useState<Parameters<typeof LikelyCard>[0]['likely'] | null>(null)
  const look = async () => {
    const reply = await likely.run({ programmeId: programme.programmeId, answers })
    if (reply.ok) setResult(reply.data)
  }
  return (
    <>
      <Text className="t-title">{programme.title}</Text>
      <Card>
        <View className="stack-2">
          <Fact label={PROGRAMME_TEXT.forWhom}>{programme.forWhom}</Fact>
          <Fact label={PROGRAMME_TEXT.gives}>{programme.gives}</Fact>
        </View>
      </Card>
      <Text className="t-second">{PROGRAMME_TEXT.afterwards}</Text>
      <Section title={PROGRAMME_TEXT.likely} note={PROGRAMME_TEXT.likelyNote}>
        <FactsStep
          facts={programme.steps.flatMap(({ facts }) => facts)}
          answers={answers}
          onChange={next => {
            setAnswers(next)
            setResult(null)
          }}
        />
      </Section>
      <RefusedNotice refused={likely.refused} />
      {result ? (
        <LikelyCard likely={result} />
      ) : (
        <Button kind="plain" label={PROGRAMME_TEXT.likely.replace('？', '')} busy={likely.busy} onPress={look} />
      )}
    </>
  )
}
