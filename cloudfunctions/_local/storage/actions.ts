import { cleanPath, fileIdOf, pathOf } from './cloud-path'
import type { Files } from './files'
import type { Signatures } from './signature'

/** `storage.*` as the SDK sends it; each answers the `data` of the reply. Refuses INVALID_PARAM. */
export type StorageActions = Map<string, (params: Params) => unknown>

type Params = Record<string, unknown>

export interface StorageParts {
  files: Files
  signatures: Signatures
  /** `http://127.0.0.1:P` */
  origin: () => string
}

const UPLOAD_LIFE_S = 900
/** Vendor default and ceiling of a temporary URL. */
const URL_LIFE_S = 86_400

export const createStorageActions = ({ files, signatures, origin }: StorageParts): StorageActions =>
  new Map<string, (params: Params) => unknown>([
    [
      'storage.getUploadMetadata',
      params => {
        const path = cleanPath(params['path'])
        return {
          url: `${origin()}/cos/${encodeURI(path)}`,
          token: 'local',
          authorization: signatures.sign('PUT', path, UPLOAD_LIFE_S),
          fileId: fileIdOf(path),
          cosFileId: Buffer.from(path).toString('base64url'),
        }
      },
    ],
    [
      'storage.batchGetDownloadUrl',
      params => ({
        download_list: listOf(params['file_list']).map(entry => {
          const { fileid, max_age } = Object(entry) as { fileid?: unknown; max_age?: unknown }
          const path = pathOf(fileid)
          if (path === undefined || files.size(path) === undefined) return missing(fileid)
          const maxAge = typeof max_age === 'number' && max_age > 0 ? Math.min(max_age, URL_LIFE_S) : URL_LIFE_S
          // Not percent-encoded: the SDK encodes it itself before it downloads.
          const tempFileURL = `${origin()}/cos/${path}?sign=${signatures.sign('GET', path, maxAge)}`
          return { code: 'SUCCESS', fileID: fileid, tempFileURL, maxAge }
        }),
      }),
    ],
    [
      'storage.batchDeleteFile',
      params => ({
        delete_list: listOf(params['fileid_list']).map(fileid => {
          const path = pathOf(fileid)
          return path !== undefined && files.remove(path) ? { code: 'SUCCESS', fileID: fileid } : missing(fileid)
        }),
      }),
    ],
  ])

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const missing = (fileID: unknown) => ({ code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' })
