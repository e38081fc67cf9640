import { demoOpenid } from './identity.h5'

interface PickedFile {
  name: string
  sizeBytes: number
  upload: (cloudPath: string) => Promise<string>
}

/** A table, .xlsx unless told, from the desk's own disk; null when the person changes their mind. */
export const pickXlsx = (extension: readonly string[] = ['xlsx']): Promise<PickedFile | null> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extension.map(one => `.${one}`).join(',')
    input.style.display = 'none'
    document.body.append(input)
    const end = (file: File | undefined) => {
      input.remove()
      resolve(file ? { name: file.name, sizeBytes: file.size, upload: path => upload(file, path) } : null)
    }
    input.addEventListener('cancel', () => end(undefined))
    input.addEventListener('change', () => end(input.files?.[0]))
    input.click()
  })

const upload = async (file: File, cloudPath: string): Promise<string> => {
  const path = cloudPath.split('/').map(encodeURIComponent).join('/')
  const response = await fetch(`/files/${path}`, {
    method: 'PUT',
    headers: { 'x-wx-openid': demoOpenid() },
    body: file,
  })
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'fileID' in body && typeof body.fileID === 'string')
    return body.fileID
  throw new Error(`upload failed: HTTP ${response.status}`)
}
