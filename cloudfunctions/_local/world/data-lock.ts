import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Tells this run of the cloud from any other that may answer at the same address. */
export const startedAtMs = Date.now()

/** How long a cloud that holds the folder has to answer before it counts as dead. */
const PATIENCE_MS = 1000

/**
 * Two clouds over one folder would each serve half of the truth. The mark is the address of the cloud that holds the
 * folder; one that was killed leaves its mark behind, and nobody answers there.
 */
export const refuseSharedFolder = async (folder: string): Promise<void> => {
  const mark = join(folder, 'cloud.url')
  if (!existsSync(mark)) return
  const holder = JSON.parse(readFileSync(mark, 'utf8')) as { url: string; startedAtMs: number }
  const answer = await fetch(`${holder.url}/__stats`, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    reply => reply.json() as Promise<{ startedAtMs?: number }>,
    () => null,
  )
  if (answer?.startedAtMs === holder.startedAtMs)
    throw new Error(`the data folder is in use by ${holder.url}: stop that cloud first`)
}

/** Marks the folder as held; answers how to give it back. */
export const holdFolder = (folder: string, url: string): (() => void) => {
  const mark = join(folder, 'cloud.url')
  writeFileSync(mark, JSON.stringify({ url, startedAtMs }))
  return () => rmSync(mark, { force: true })
}
