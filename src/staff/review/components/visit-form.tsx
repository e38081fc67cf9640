import { Text, View } from '@tarojs/components'
import { aid } from '../../../contract/aid'
import { newRequestId } from '../../../platform/request-id'
import { useDraft } from '../../../platform/use-draft'
import { useKeptCommand } from '../../../platform/use-kept-command'
import { usePhotos } from '../../../platform/use-photos'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { TextArea, TextField } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { PhotoField } from '../../../ui/photo-field'
import { SaveState } from '../../../ui/save-state'
import { VISIT_TEXT } from '../text'

interface VisitDraft {
  requestId: string
  place: string
  note: string
}

const parse = (value: unknown): VisitDraft | null =>
  typeof value === 'object' &&
  value !== null &&
  'requestId' in value &&
  'place' in value &&
  'note' in value &&
  typeof value.requestId === 'string' &&
  typeof value.place === 'string' &&
  typeof value.note === 'string'
    ? { requestId: value.requestId, place: value.place, note: value.note }
    : null

/** What one visitor saw: kept on the phone while there is no signal, sent once when there is. */
export const VisitForm = ({ applicationId }: { applicationId: string }) => {
  const draft = useDraft({ key: `visit-${applicationId}`, parse }, () => ({
    ...{ requestId: newRequestId(), place: '', note: '' },
  }))
  const record = useKeptCommand(aid.recordVisit, { renews: [aid.review, aid.openVisits] })
  const photos = usePhotos()
  const nowMs = useServerNow(60_000)
  const { requestId, place, note } = draft.value
  const isDone = record.receipt(requestId) !== null
  const isKept = record.isWaiting(requestId) && !record.busy
  const send = async () => {
    const reply = await record.run(requestId, {
      ...{ applicationId, requestId, place, note, fileIds: [...photos.fileIds] },
      // the phone's own clock, however wrong: both are shown
      deviceAtMs: Date.now(),
    })
    if (reply.ok) draft.drop()
  }
  if (isDone) return <Notice tone="good" text={VISIT_TEXT.done} />
  return (
    <Card>
      <View className="stack-3">
        <Text className="t-head">{VISIT_TEXT.lead}</Text>
        <Text className="t-second">{VISIT_TEXT.note}</Text>
        <TextField
          label={VISIT_TEXT.place}
          hint={VISIT_TEXT.placeHint}
          maxLength={60}
          value={place}
          onChange={typed => draft.change({ ...draft.value, place: typed })}
        />
        <TextArea
          label={VISIT_TEXT.what}
          hint={VISIT_TEXT.whatHint}
          maxLength={300}
          value={note}
          onChange={typed => draft.change({ ...draft.value, note: typed })}
        />
        <PhotoField label={VISIT_TEXT.photos} hint={VISIT_TEXT.photosHint} photos={photos} optional />
        <SaveState {...draft} nowMs={nowMs} />
        {isKept ? (
          <Notice tone="wait" text={VISIT_TEXT.kept} />
        ) : (
          <RefusedNotice refused={record.refusal(requestId) ?? record.refused} />
        )}
        <Button
          kind="main"
          label={VISIT_TEXT.save}
          busy={record.busy || photos.busy}
          disabled={place.trim() === '' || note.trim().length < 2}
          onPress={send}
        />
      </View>
    </Card>
  )
}
