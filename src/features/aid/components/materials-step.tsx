import { Text, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { aid } from '../../../contract/aid'
import { call } from '../../../platform/call'
import { useCall } from '../../../platform/use-call'
import { usePhotos } from '../../../platform/use-photos'
import { Card } from '../../../ui/card'
import { Notice } from '../../../ui/notice'
import { PhotoField } from '../../../ui/photo-field'
import { Loaded } from '../../../ui/states'
import type { Content } from '../apply-draft'
import { APPLY_TEXT } from '../text'
import type { Apply } from '../use-apply'
import { type Material, MaterialRow } from './material-row'

interface MaterialsStepProps {
  programmeId: string
  answers: Content['answers']
  apply: Apply
}

/** What is to be handed in, worked out from the answers; each file is sent at once and belongs to the case from then on. */
export const MaterialsStep = ({ programmeId, answers, apply }: MaterialsStepProps) => {
  const likely = useCall(aid.likely, { programmeId, answers })
  return (
    <Loaded call={likely}>
      {({ materials, missing }) => (
        <>
          {missing.length > 0 && <Notice tone="info" text={APPLY_TEXT.materialsUnknown} />}
          {materials.length === 0 && missing.length === 0 && <Text>{APPLY_TEXT.noMaterials}</Text>}
          {materials.map(material => (
            <MaterialField key={material.key} material={material} apply={apply} />
          ))}
        </>
      )}
    </Loaded>
  )
}

const MaterialField = ({ material, apply }: { material: Material; apply: Apply }) => {
  const { applicationId } = apply.value
  const held = apply.evidence.find(({ materialKey }) => materialKey === material.key)?.fileIds ?? []
  const photos = usePhotos(held.map((fileId, i) => ({ fileId, name: `${material.label} ${i + 1}` })))
  const sent = useRef(new Set(held))
  const changed = useRef(apply.evidenceChanged)
  changed.current = apply.evidenceChanged
  const arrived = [...photos.fileIds, ...photos.cameIds].join(' ')
  useEffect(() => {
    const fileIds = arrived.split(' ').filter(fileId => fileId !== '' && !sent.current.has(fileId))
    if (fileIds.length === 0 || applicationId === null) return
    for (const fileId of fileIds) sent.current.add(fileId)
    call(aid.addEvidence, { applicationId, materialKey: material.key, fileIds }).then(reply => {
      if (reply.ok) changed.current()
      else for (const fileId of fileIds) sent.current.delete(fileId)
    })
  }, [arrived, applicationId, material.key])
  const remove = (key: string) => {
    const found = photos.items.find(item => item.key === key)
    const fileId = found?.fileId ?? found?.cameAs
    photos.remove(key)
    if (!fileId || applicationId === null) return
    call(aid.dropEvidence, { applicationId, fileId }).then(reply => {
      if (reply.ok) changed.current()
    })
  }
  return (
    <Card>
      <View className="stack-2">
        <MaterialRow material={material} />
        <PhotoField label={material.label} photos={{ ...photos, remove }} pdf />
        {photos.cameIds.length > 0 && <Text className="t-second">{APPLY_TEXT.unlooked}</Text>}
      </View>
    </Card>
  )
}
