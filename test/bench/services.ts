// What several domains share: encrypting a field, reading a spreadsheet, and a whole roster through the front door.
import { createHmac } from 'node:crypto'
import { fieldCrypto } from '../../cloudfunctions/_services/field-crypto'
import { writeXlsx } from '../../cloudfunctions/_services/write-xlsx'
import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { members } from '../../src/contract/members'
import { type AuditEvent, auditHash, verifyChain } from '../../src/domain/audit'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { accepted, startCloud } from '../flows/local-cloud'
import { ADMIN, HEAD, startWorld } from '../flows/members-world'
import { ask, buildProbe } from '../flows/probe-world'
import { median, msOf, operationsOf } from './_measured'
import type { Report } from './_report'

const ROWS = 12_000
const FIELDS = 5_000
const CHAIN = 2_000
const RUNS = 5
const AAD = 'roster/row/phone'
/** Rule of the design. */
const IMPORT_LIMIT_S = 20

export const measures = async (report: Report): Promise<void> => {
  await fields(report)
  await chain(report)
  await audit(report)
  const rows = Array.from({ length: ROWS }, (_, i) => rosterRow(i))
  const content = await writeXlsx([HEAD, ...rows], [16, 16, 16, 16, 16, 16])
  await sheet(report, content)
  await roster(report, content)
}

const rosterRow = (i: number): readonly string[] => [
  `演示${i}`,
  `199${String(i).padStart(8, '0')}`,
  `YS${String(i).padStart(6, '0')}`,
  i % 2 ? '甲工会' : '乙工会',
  `演示公司${i % 40}`,
  '在职',
]

const fields = async (report: Report): Promise<void> => {
  process.env['FIELD_KEY'] = '11'.repeat(32)
  process.env['INDEX_KEY'] = '22'.repeat(32)
  const crypto = fieldCrypto()
  const phones = Array.from({ length: FIELDS }, (_, i) => `199${String(i).padStart(8, '0')}`)
  const key = Buffer.alloc(32, 1)
  let sealed: string[] = []
  const usEach = async (work: () => unknown) => {
    const runs: number[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await msOf(work))
    return (median(runs) * 1000) / FIELDS
  }
  const hmacUs = await usEach(() => phones.map(phone => createHmac('sha256', key).update(phone).digest()))
  const against = `one HMAC-SHA256: ${hmacUs.toFixed(2)} µs`
  const encryptUs = await usEach(() => {
    sealed = phones.map(phone => crypto.seal(phone, AAD))
  })
  report({ measure: 'field.encryptUs', value: encryptUs, unit: 'µs', against })
  const decryptUs = await usEach(() => sealed.map(text => crypto.open(text, AAD)))
  report({ measure: 'field.decryptUs', value: decryptUs, unit: 'µs', against })
  const blindUs = await usEach(() => phones.map(phone => crypto.blind('phone', phone)))
  report({ measure: 'field.blindUs', value: blindUs, unit: 'µs', against })
}

/** A whole chain verified from its first event, as the auditor's page does. */
const chain = async (report: Report): Promise<void> => {
  const { auditMac: mac } = fieldCrypto()
  const events: AuditEvent[] = []
  for (let seq = 1; seq <= CHAIN; seq++) {
    const event = {
      ...{ subjectKind: 'account', subjectId: 'S', seq, atMs: seq, what: 'role.granted', byAccountId: 'A' },
      ...{ role: 'admin', fields: ['roles'], refs: { grantId: `G${seq}`, role: 'officer', unionId: 'root' } },
    }
    events.push({ ...event, hash: auditHash(events[seq - 2]?.hash ?? '', event, mac) })
  }
  const runs: number[] = []
  const macs: number[] = []
  for (let run = 0; run < RUNS; run++) {
    runs.push(
      await msOf(() => {
        if (verifyChain(events, { mac }).state !== 'whole') throw new Error('the chain is not whole')
      }),
    )
    macs.push(await msOf(() => events.map(({ hash }) => mac(hash))))
  }
  const against = `${CHAIN} HMACs alone: ${median(macs).toFixed(1)} ms`
  report({ measure: 'chain2000.ms', value: median(runs), unit: 'ms', against })
}

/** What an audit event costs beside the change that it stands for. */
const audit = async (report: Report): Promise<void> => {
  const probe = buildProbe()
  const cloud = await startCloud({ ...probe.options })
  try {
    const times = 20
    const run = (verb: 'append' | 'touch') => () => ask(cloud, { do: verb, id: verb, times })
    const cost = async (verb: 'append' | 'touch') => {
      await run(verb)()
      const ops = (await operationsOf(cloud, run(verb))) / times
      const runs: number[] = []
      for (let turn = 0; turn < RUNS; turn++) runs.push((await msOf(run(verb))) / times)
      return { ops, ms: median(runs) }
    }
    const [without, beside] = [await cost('touch'), await cost('append')]
    const against = `the same change without: ${without.ops} operations, ${without.ms.toFixed(1)} ms`
    report({ measure: 'audit.append.ops', value: beside.ops - without.ops, unit: 'operations', against })
    report({ measure: 'audit.append.ratio', value: beside.ms / without.ms, unit: '×', against })
  } finally {
    await cloud.stop()
    probe.end()
  }
}

const sheet = async (report: Report, content: Buffer): Promise<void> => {
  const runs: number[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await msOf(() => readXlsx(content)))
  report({ measure: 'xlsx.parseMs', value: median(runs), unit: 'ms', against: `${ROWS} rows` })
}

const roster = async (report: Report, content: Buffer): Promise<void> => {
  const { cloud } = await startWorld()
  try {
    const admin = cloud.as(ADMIN)
    const take = async (turn: string): Promise<{ inserted: number; unchanged: number }> => {
      const fileId = await admin.upload(`roster-imports/${turn}.xlsx`, content)
      const asked = { fileId, unionId: ROOT_UNION_ID, requestId: `bench-roster-${turn}` }
      const { importId, steps } = accepted(await admin.call(members.importStart, asked))
      const sum = { inserted: 0, unchanged: 0 }
      for (let step = 0; step < steps; step++) {
        const { inserted, unchanged } = accepted(await admin.call(members.importStep, { importId, step }))
        sum.inserted += inserted
        sum.unchanged += unchanged
      }
      return sum
    }
    const against = `${ROWS} rows in at most ${IMPORT_LIMIT_S} s`
    let taken = { inserted: 0, unchanged: 0 }
    const firstMs = await msOf(async () => {
      taken = await take('first')
    })
    if (taken.inserted !== ROWS) throw new Error(`${taken.inserted} of ${ROWS} rows were taken`)
    report({ measure: 'import.s', value: firstMs / 1000, unit: 's', against })
    const againMs = await msOf(async () => {
      taken = await take('again')
    })
    if (taken.unchanged !== ROWS) throw new Error(`${ROWS - taken.unchanged} rows changed when taken again`)
    report({ measure: 'import.againS', value: againMs / 1000, unit: 's', against })
  } finally {
    await cloud.stop()
  }
}
