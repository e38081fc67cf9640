import { PIECE_BYTES } from '../domain/files/limits'
import { demoOpenid } from './identity.h5'
import { fitted, type Picked, type PickedFile, SHRINK_STEPS } from './picked-file'
import { newRequestId } from './request-id'

/** Photos from this computer or phone, each a JPEG of one piece. */
export const pickPhotos = async (most: number): Promise<Picked> => {
  const files: PickedFile[] = []
  let unreadable = 0
  for (const file of (await choose('image/*', most > 1)).slice(0, most)) {
    const small = await shrink(file).catch(() => null)
    if (small) files.push(pickedOf(small, { name: '照片', purpose: 'photo', preview: URL.createObjectURL(small) }))
    else unreadable += 1
  }
  return { files, unreadable }
}

/** A PDF from the disk. */
export const pickPdf = async (): Promise<Picked> => {
  const [file] = await choose('application/pdf', false)
  return {
    files: file ? [pickedOf(file, { name: file.name, purpose: 'document', preview: null })] : [],
    unreadable: 0,
  }
}

const choose = (accept: string, multiple: boolean): Promise<File[]> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.style.display = 'none'
    document.body.append(input)
    const end = (files: File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('cancel', () => end([]))
    input.addEventListener('change', () => end([...(input.files ?? [])]))
    input.click()
  })

const pickedOf = (blob: Blob, about: Pick<PickedFile, 'name' | 'purpose' | 'preview'>): PickedFile => ({
  ...about,
  key: newRequestId(),
  bytes: blob.size,
  sendPart: async (path, from, length) => {
    const response = await fetch(`/files/${path}`, {
      method: 'PUT',
      headers: { 'x-wx-openid': demoOpenid() },
      body: blob.slice(from, from + length),
    })
    const body: unknown = await response.json()
    if (typeof body === 'object' && body !== null && 'fileID' in body && typeof body.fileID === 'string')
      return body.fileID
    throw new Error(`upload failed: HTTP ${response.status}`)
  },
})

const shrink = async (file: File): Promise<Blob> => {
  const picture = await createImageBitmap(file)
  for (const { side, quality } of SHRINK_STEPS) {
    const { width, height } = fitted(picture.width, picture.height, side)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob && blob.size <= PIECE_BYTES) return blob
  }
  throw new Error('the picture stays too large')
}
