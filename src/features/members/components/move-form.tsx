import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { members } from '../../../contract/members'
import { CONSENTS } from '../../../domain/consents'
import type { MoveKind } from '../../../domain/members/moves'
import { newRequestId } from '../../../platform/request-id'
import { useCommand } from '../../../platform/use-command'
import { usePhotos } from '../../../platform/use-photos'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Tabs } from '../../../ui/chips'
import { ConsentList } from '../../../ui/consent-list'
import { errorText } from '../../../ui/error-text'
import { TextArea } from '../../../ui/field'
import { Icon } from '../../../ui/icon'
import { PhotoField } from '../../../ui/photo-field'
import { Confirm } from '../../../ui/sheet'
import { MOVE_TEXT } from '../move-text'
import './move-form.scss'
import { type FoundUnion, UnionFinder } from './union-finder'

const WAYS = [
  { value: 'move', label: MOVE_TEXT.kind.move },
  { value: 'leave', label: MOVE_TEXT.kind.leave },
] as const

/** Where to, with what proof and which consent; what follows is told before and once more at the end. */
export const MoveForm = ({ ownUnionId }: { ownUnionId: string }) => {
  const [kind, setKind] = useState<MoveKind>('move')
  const [union, setUnion] = useState<FoundUnion | null>(null)
  const [note, setNote] = useState('')
  const [given, setGiven] = useState<readonly 'members.move'[]>([])
  const [tried, setTried] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const [requestId] = useState(newRequestId)
  const photos = usePhotos()
  const ask = useCommand(members.askMove, { renews: [members.myMove] })

  const isMove = kind === 'move'
  const lacks = isMove && (union === null || !given.includes('members.move'))
  const next = () => {
    setTried(true)
    if (!lacks && !photos.busy) setConfirming(true)
  }
  const send = async () => {
    const reply = await ask.run({
      kind,
      toUnionId: isMove ? (union?.unionId ?? null) : null,
      note,
      fileIds: isMove ? [...photos.fileIds] : [],
      consentVersion: isMove ? CONSENTS['members.move'].version : null,
      requestId,
    })
    if (reply.ok) setConfirming(false)
  }
  const follows = isMove ? MOVE_TEXT.moveFollows : MOVE_TEXT.leaveFollows
  return (
    <>
      <Tabs label={MOVE_TEXT.ways} options={WAYS} value={kind} onChange={setKind} />
      <Text>{isMove ? MOVE_TEXT.moveIntro : MOVE_TEXT.leaveIntro}</Text>
      {isMove && (
        <Card>
          <View className="stack-3">
            <UnionFinder
              chosen={union}
              exceptId={ownUnionId}
              error={tried && union === null ? MOVE_TEXT.unionMissing : null}
              onChoose={setUnion}
            />
            <PhotoField label={MOVE_TEXT.proof} hint={MOVE_TEXT.proofHint} optional pdf photos={photos} />
          </View>
        </Card>
      )}
      <Card>
        <TextArea
          label={MOVE_TEXT.note}
          hint={MOVE_TEXT.noteHint}
          optional
          value={note}
          maxLength={200}
          onChange={setNote}
        />
      </Card>
      <Section title={MOVE_TEXT.follows}>
        <Card>
          <View className="stack-2">
            {follows.map(line => (
              <View key={line} className="mv-line">
                <Icon name="check" size="small" />
                <Text className="grow">{line}</Text>
              </View>
            ))}
          </View>
        </Card>
      </Section>
      {isMove && (
        <Section title={MOVE_TEXT.consents}>
          <Card>
            <ConsentList
              items={[
                {
                  kind: 'members.move',
                  text: CONSENTS['members.move'],
                  error: tried && given.length === 0 ? MOVE_TEXT.consentMissing : null,
                },
              ]}
              given={given}
              onChange={setGiven}
            />
          </Card>
        </Section>
      )}
      {tried && photos.busy && <Text className="t-wait">{MOVE_TEXT.sending}</Text>}
      <Button kind="main" label={MOVE_TEXT.submit[kind]} onPress={next} />
      <Confirm
        open={confirming}
        title={MOVE_TEXT.confirmTitle[kind]}
        text={isMove ? MOVE_TEXT.confirmMove(union?.name ?? '') : MOVE_TEXT.confirmLeave}
        verb={MOVE_TEXT.submit[kind]}
        kind={isMove ? 'main' : 'danger'}
        busy={ask.busy}
        problem={ask.refused ? errorText('members', ask.refused.code) : null}
        onConfirm={send}
        onClose={() => setConfirming(false)}
      />
    </>
  )
}
