import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync, type ReadStream, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WireError } from '../engine/wire-error'

/** The bucket: one file on disk for each object, at its own path. Paths are already clean. */
export interface Files {
  /** Stores the whole stream or nothing. */
  put(path: string, content: Readable): Promise<void>
  /** Size in bytes, undefined when there is no such object. */
  size(path: string): number | undefined
  read(path: string): ReadStream
  /** False when there was nothing. */
  remove(path: string): boolean
  clear(): void
}

export const createFiles = (folder: string): Files => {
  const objects = join(folder, 'objects')
  const at = (path: string) => join(objects, path)
  const size = (path: string) => {
    try {
      const stat = statSync(at(path), { throwIfNoEntry: false })
      return stat?.isFile() ? stat.size : undefined
    } catch {
      return undefined // a parent is an object, not a folder
    }
  }
  return {
    size,
    put: async (path, content) => {
      const coming = join(folder, 'incoming', randomUUID())
      mkdirSync(dirname(coming), { recursive: true })
      try {
        await pipeline(content, createWriteStream(coming))
        mkdirSync(dirname(at(path)), { recursive: true })
        renameSync(coming, at(path))
      } catch (cause) {
        rmSync(coming, { force: true })
        throw new WireError('STORAGE_REQUEST_FAIL', `the object could not be stored: ${String(cause)}`)
      }
    },
    read: path => createReadStream(at(path)),
    remove: path => {
      if (size(path) === undefined) return false
      rmSync(at(path))
      return true
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}
