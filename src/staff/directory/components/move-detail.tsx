import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { members } from '../../../contract/members'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { PickField } from '../../../ui/choice-field'
import { errorText } from '../../../ui/error-text'
import { TextArea } from '../../../ui/field'
import { Fact } from '../../../ui/list-row'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { momentText } from '../../../ui/time-text'
import { MOVES_TEXT } from '../moves-text'
import './binding-detail.scss'
import { MoveFile } from './move-file'

type MoveRequest = Output<typeof members.moveRequests>['items'][number]

interface MoveDetailProps {
  move: MoveRequest
  nowMs: number
  onDecided: () => void
}

/** Who asks for what, with which proof, and the two answers. */
export const MoveDetail = ({ move, nowMs, onDecided }: MoveDetailProps) => {
  const decide = useCommand(members.decideMove, { renews: [members.moveRequests, members.roster] })
  const [company, setCompany] = useState<string | null>(
    move.companies.length === 1 ? (move.companies[0] ?? null) : null,
  )
  const [rejecting, setRejecting] = useState(false)
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const send = async (approve: boolean) => {
    const words = reason.trim()
    const reply = await decide.run({
      moveId: move.moveId,
      approve,
      ...(approve && company !== null && { companyName: company }),
      ...(!approve && words !== '' && { reason: words }),
    })
    if (!reply.ok) return
    toast(approve ? MOVES_TEXT.approved : MOVES_TEXT.rejected)
    onDecided()
  }
  const problem = decide.refused ? errorText('members', decide.refused.code) : null
  return (
    <View className="stack-4">
      <Card>
        <View className="stack-1">
          <Text className="t-second">{MOVES_TEXT.kind[move.kind]}</Text>
          <Text className="t-title">{move.nameMasked}</Text>
          <Fact label={MOVES_TEXT.phone}>
            <Text className="t-tabular">{move.phoneMasked ?? MOVES_TEXT.none2}</Text>
          </Fact>
          <Fact label={MOVES_TEXT.from}>
            <Text>{move.fromUnionName}</Text>
          </Fact>
          <Fact label={MOVES_TEXT.fromCompany}>
            <Text>{move.fromCompanyName || MOVES_TEXT.none2}</Text>
          </Fact>
          {move.kind === 'move' && (
            <Fact label={MOVES_TEXT.to}>
              <Text>{move.toUnionName}</Text>
            </Fact>
          )}
          <Fact label={MOVES_TEXT.asked}>
            <Text>{momentText(move.askedAtMs, nowMs)}</Text>
          </Fact>
          {move.note !== '' && (
            <Fact label={MOVES_TEXT.note}>
              <Text>{move.note}</Text>
            </Fact>
          )}
        </View>
      </Card>
      {move.fileIds.length > 0 && (
        <Card>
          <View className="stack-2">
            <Text className="t-strong">{MOVES_TEXT.files}</Text>
            <Text className="t-second">{MOVES_TEXT.fileRule}</Text>
            <View className="line-2">
              {move.fileIds.map((fileId, i) => (
                <Button
                  key={fileId}
                  size="small"
                  icon="eye"
                  label={MOVES_TEXT.openFile(i + 1)}
                  onPress={() => setShown(fileId)}
                />
              ))}
            </View>
          </View>
        </Card>
      )}
      {move.losesRoles > 0 && <Notice tone="wait" text={MOVES_TEXT.roles(move.losesRoles)} />}
      {move.kind === 'move' && move.companies.length > 1 && (
        <PickField
          label={MOVES_TEXT.company}
          options={move.companies.map(one => ({ value: one, label: one }))}
          value={company}
          onChange={setCompany}
          placeholder={MOVES_TEXT.companyPick}
        />
      )}
      {problem && !rejecting && <Text className="t-stop">{problem}</Text>}
      <View className="bd-actions">
        <Button
          kind="main"
          label={MOVES_TEXT.approve[move.kind]}
          busy={decide.busy && !rejecting}
          onPress={() => send(true)}
        />
        <Button label={MOVES_TEXT.reject} disabled={decide.busy} onPress={() => setRejecting(true)} />
      </View>
      <Sheet open={rejecting} title={MOVES_TEXT.rejectAsk} onClose={() => setRejecting(false)}>
        <View className="stack-3">
          <Text>{MOVES_TEXT.rejectNote}</Text>
          <TextArea label={MOVES_TEXT.reason} error={problem} value={reason} maxLength={200} onChange={setReason} />
          <Button kind="danger" label={MOVES_TEXT.reject} busy={decide.busy} onPress={() => send(false)} />
        </View>
      </Sheet>
      <Sheet open={shown !== null} title={MOVES_TEXT.fileTitle} onClose={() => setShown(null)}>
        {shown !== null && <MoveFile moveId={move.moveId} fileId={shown} />}
      </Sheet>
    </View>
  )
}
