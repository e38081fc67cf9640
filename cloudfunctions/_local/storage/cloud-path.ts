import { WireError } from '../engine/wire-error'
import { ENV_ID } from '../functions/identity-env'

const ID_PREFIX = `cloud://${ENV_ID}.local-bucket/`
/** COS allows keys of 850 bytes. */
const LIMIT_BYTES = 850

/**
 * A path inside the bucket, checked: no traversal, no empty segment, none of the characters that break a temporary URL.
 * Refuses INVALID_PARAM.
 */
export const cleanPath = (path: unknown): string => {
  if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > LIMIT_BYTES) throw bad()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\u007f\\%#?]/.test(path)) throw bad()
  if (path.split('/').some(segment => segment === '' || segment === '.' || segment === '..')) throw bad()
  return path
}

export const fileIdOf = (path: string) => ID_PREFIX + path

/** The path behind a file id; undefined for an id of another environment or one that is malformed. */
export const pathOf = (fileId: unknown): string | undefined => {
  if (typeof fileId !== 'string' || !fileId.startsWith(ID_PREFIX)) return undefined
  try {
    return cleanPath(fileId.slice(ID_PREFIX.length))
  } catch {
    return undefined
  }
}

const bad = () => new WireError('INVALID_PARAM', 'the cloud path is not allowed')
