import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { type AuditEvent, auditHash } from './audit'
import { nextAnchor } from './audit-anchor'
import { anchorLine, auditLine, verifyAuditFile } from './audit-file'

const mac = (text: string): string => createHmac('sha256', 'key').update(text).digest('base64url')
const HEAD = JSON.stringify({ audit: 'all', atMs: 1 })

/** So many events for each subject. */
const world = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }).map(lengths =>
  lengths.flatMap((length, subject) => {
    const chain: AuditEvent[] = []
    for (let seq = 1; seq <= length; seq++) {
      const event = {
        ...{ subjectKind: 'event', subjectId: `S${subject}`, seq, atMs: seq, what: 'event.published' },
        ...{ byAccountId: null, role: null, fields: [], refs: { version: seq } },
      }
      chain.push({ ...event, hash: auditHash(chain[seq - 2]?.hash ?? '', event, mac) })
    }
    return chain
  }),
)
const fileOf = (events: readonly AuditEvent[]): string => [HEAD, ...events.map(auditLine), ''].join('\n')
const lastOf = (events: readonly AuditEvent[]) => [...new Map(events.map(event => [event.subjectId, event])).values()]
const anchorOf = (events: readonly AuditEvent[]): string =>
  anchorLine(nextAnchor(null, { untilMs: 9, heads: lastOf(events), mac }))

test('a file as exported is whole, with its anchor and without', () => {
  fc.assert(
    fc.property(world, events => {
      const read = { chains: lastOf(events).length, events: events.length, problems: [] }
      expect(verifyAuditFile({ text: fileOf(events), mac })).toEqual({ ...read, anchors: 0 })
      expect(verifyAuditFile({ text: fileOf(events), anchorText: anchorOf(events), mac })).toEqual({
        ...read,
        anchors: 1,
      })
    }),
  )
})

test('a lost line is named by its chain: in the middle at once, at the end beside the anchor', () => {
  fc.assert(
    fc.property(world, fc.nat(100), (events, at) => {
      const lost = events[at % events.length] as AuditEvent
      const text = fileOf(events.filter(event => event !== lost))
      const isLast = lastOf(events).includes(lost)
      const problem = { kind: isLast ? 'truncated' : 'broken', where: `event:${lost.subjectId}`, seq: lost.seq }
      expect(verifyAuditFile({ text, anchorText: anchorOf(events), mac }).problems).toEqual([problem])
      expect(verifyAuditFile({ text, mac }).problems).toEqual(isLast ? [] : [problem])
    }),
  )
})

test('a file of one chain is not blamed for the others that the anchor knows', () => {
  fc.assert(
    fc.property(world, events => {
      const mine = events.filter(event => event.subjectId === 'S0')
      const text = [JSON.stringify({ audit: 'event:S0', atMs: 1 }), ...mine.map(auditLine)].join('\n')
      expect(verifyAuditFile({ text, anchorText: anchorOf(events), mac }).problems).toEqual([])
    }),
  )
})

test.each([
  ['', 1],
  ['{}', 1],
  [`${HEAD}\nnot json`, 2],
  [`${HEAD}\n{"subjectKind":"event"}`, 2],
])('%j is malformed at line %i', (text, seq) => {
  expect(verifyAuditFile({ text, mac }).problems).toEqual([{ kind: 'malformed', where: 'FILE', seq }])
})
