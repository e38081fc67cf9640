import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Output } from '../../contract/define'
import { members } from '../../contract/members'
import { ROSTER_FILE_BYTES, ROSTER_IMPORT_FOLDER } from '../../domain/members/roster-limits'
import { call } from '../../platform/call'
import { type PickedFile, pickXlsx } from '../../platform/pick-file'
import { noticeOf, type Refused } from '../../platform/refused'
import { newRequestId } from '../../platform/request-id'

type Step = Output<typeof members.importStep>
type BadRow = Step['bad'][number]

export interface Totals {
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly bad: readonly BadRow[]
}

/** What the function answered about the file. */
interface Started {
  readonly importId: string
  readonly rows: number
  readonly steps: number
  readonly unknownHeaders: readonly string[]
}

export type ImportState =
  | { readonly at: 'choosing'; readonly problem: Refused | 'TOO_BIG' | null }
  | { readonly at: 'uploading' | 'reading' }
  | {
      readonly at: 'running' | 'stopped' | 'done'
      readonly started: Started
      readonly done: number
      readonly totals: Totals
    }

export interface RosterImport {
  readonly file: PickedFile | null
  readonly state: ImportState
  readonly pick: () => Promise<void>
  readonly start: (unionId: string) => Promise<void>
  /** Goes on after a lost network; steps that arrived are not repeated. */
  readonly resume: () => Promise<void>
  readonly restart: () => void
}

const NOTHING: Totals = { inserted: 0, updated: 0, unchanged: 0, bad: [] }
/** Pieces on their way at a time: the function takes them in any order, and the bar still moves evenly. */
const ABREAST = 3
/** A busy server is asked again this often for one piece before the import stops and waits for the person. */
const TRIES = 4
const PAUSE_MS = 800

/** Upload, read, then piece by piece. Everything may be asked twice: the file and the pieces answer the same. */
export const useImport = (): RosterImport => {
  const client = useQueryClient()
  const [file, setFile] = useState<PickedFile | null>(null)
  const [state, setState] = useState<ImportState>({ at: 'choosing', problem: null })
  const sent = useRef<{ fileId: string | null; requestId: string }>({ fileId: null, requestId: '' })
  const answers = useRef(new Map<number, Step>())

  const choose = (problem: Refused | 'TOO_BIG' | null) => setState({ at: 'choosing', problem })

  const pick = async () => {
    const picked = await pickXlsx()
    if (!picked) return
    sent.current = { fileId: null, requestId: newRequestId() }
    answers.current = new Map()
    const fits = picked.sizeBytes <= ROSTER_FILE_BYTES
    setFile(fits ? picked : null)
    choose(fits ? null : 'TOO_BIG')
  }

  const run = async (started: Started) => {
    const show = (at: 'running' | 'stopped' | 'done') =>
      setState({ at, started, done: answers.current.size, totals: totalsOf(answers.current) })
    const open = Array.from({ length: started.steps }, (_, step) => step).filter(step => !answers.current.has(step))
    let lost = false
    show('running')
    const work = async () => {
      for (let step = open.shift(); step !== undefined && !lost; step = open.shift()) {
        const answer = await askStep(started.importId, step)
        if (answer) answers.current.set(step, answer)
        else lost = true
        show('running')
      }
    }
    await Promise.all(Array.from({ length: ABREAST }, work))
    show(answers.current.size < started.steps ? 'stopped' : 'done')
    for (const { fn, action } of [members.roster, members.unions])
      client.invalidateQueries({ queryKey: [fn, action] }).catch(() => undefined)
  }

  const start = async (unionId: string) => {
    if (!file) return
    setState({ at: 'uploading' })
    if (sent.current.fileId === null) {
      const fileId = await file.upload(`${ROSTER_IMPORT_FOLDER}/${sent.current.requestId}.xlsx`).catch(() => null)
      if (fileId === null) return choose(noticeOf('members', { code: 'OFFLINE' }))
      sent.current.fileId = fileId
    }
    setState({ at: 'reading' })
    const { fileId, requestId } = sent.current
    const reply = await call(members.importStart, { fileId, unionId, requestId })
    if (reply.ok) return run(reply.data)
    choose(noticeOf('members', reply))
  }

  const resume = async () => {
    if (state.at === 'stopped') await run(state.started)
  }

  const restart = () => {
    setFile(null)
    choose(null)
  }

  return { file, state, pick, start, resume, restart }
}

/** One piece, asked again while the server is busy; null when no answer comes. */
const askStep = async (importId: string, step: number): Promise<Step | null> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const reply = await call(members.importStep, { importId, step })
    if (reply.ok) return reply.data
    if (reply.code !== 'BUSY') return null
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS * 2 ** tries))
  }
  return null
}

const totalsOf = (answers: ReadonlyMap<number, Step>): Totals => {
  const sum = [...answers.values()].reduce<Totals>(
    (all, step) => ({
      inserted: all.inserted + step.inserted,
      updated: all.updated + step.updated,
      unchanged: all.unchanged + step.unchanged,
      bad: [...all.bad, ...step.bad],
    }),
    NOTHING,
  )
  return { ...sum, bad: [...sum.bad].sort((a, b) => a.row - b.row) }
}
