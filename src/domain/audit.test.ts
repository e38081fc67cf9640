import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { type AuditEvent, type AuditRef, auditHash, personalPart, verifyChain } from './audit'
import { type Anchor, nextAnchor, readAnchors } from './audit-anchor'
import { canonicalJson } from './canonical'

const mac = (text: string): string => createHmac('sha256', 'key').update(text).digest('base64url')

const ref: fc.Arbitrary<AuditRef> = fc.oneof(
  fc.stringMatching(/^[A-Za-z]{0,12}$/),
  fc.integer({ min: -9999, max: 99_999 }),
  fc.boolean(),
  fc.constant(null),
)
const body = fc.record({
  atMs: fc.integer({ min: 0, max: 2 ** 40 }),
  what: fc.constantFrom('role.granted', 'role.revoked'),
  byAccountId: fc.constantFrom('A1', 'A2', null),
  role: fc.constantFrom('admin', null),
  fields: fc.array(fc.constantFrom('name', 'phone'), { maxLength: 2 }),
  refs: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), ref, { maxKeys: 3 }),
})
const chainOf = (bodies: readonly Omit<AuditEvent, 'hash' | 'seq' | 'subjectKind' | 'subjectId'>[]): AuditEvent[] => {
  const chain: AuditEvent[] = []
  for (const [i, one] of bodies.entries()) {
    const event = { subjectKind: 'account', subjectId: 'S', seq: i + 1, ...one }
    chain.push({ ...event, hash: auditHash(chain[i - 1]?.hash ?? '', event, mac) })
  }
  return chain
}
const chain = fc.array(body, { minLength: 2, maxLength: 12 }).map(chainOf)
const spot = fc.nat(1000)
const headOf = (events: readonly AuditEvent[]) => {
  const last = events[events.length - 1]
  return last ? { seq: last.seq, hash: last.hash } : null
}

describe('a chain of audit events', () => {
  test('as written is whole, and its end is its head', () => {
    fc.assert(
      fc.property(chain, events => {
        const known = [headOf(events.slice(0, 1)), headOf(events), null]
        expect(verifyChain(events, { mac, known })).toEqual({ state: 'whole', head: headOf(events) })
      }),
    )
    expect(verifyChain([], { mac })).toEqual({ state: 'whole', head: null })
  })

  const edits: readonly ((event: AuditEvent) => AuditEvent)[] = [
    event => ({ ...event, atMs: event.atMs + 1 }),
    event => ({ ...event, what: `${event.what}.` }),
    event => ({ ...event, byAccountId: event.byAccountId === 'A1' ? 'A2' : 'A1' }),
    event => ({ ...event, role: event.role === null ? 'officer' : null }),
    event => ({ ...event, fields: [...event.fields, 'card'] }),
    event => ({ ...event, refs: { ...event.refs, added: 1 } }),
    event => ({ ...event, subjectId: 'T' }),
    event => ({ ...event, seq: event.seq + 1 }),
    event => ({ ...event, hash: mac(event.hash) }),
  ]

  test('names the event that was edited', () => {
    fc.assert(
      fc.property(chain, spot, fc.constantFrom(...edits), (events, at, edit) => {
        const i = at % events.length
        const told = verifyChain(
          events.map((event, k) => (k === i ? edit(event) : event)),
          { mac },
        )
        expect(told).toEqual({ state: 'broken', seq: i + 1 })
      }),
    )
  })

  test('names the place of a deleted, a moved and an inserted event', () => {
    fc.assert(
      fc.property(chain, spot, spot, (events, a, b) => {
        const i = a % events.length
        const cut = events.filter((_, k) => k !== i)
        if (i < events.length - 1) expect(verifyChain(cut, { mac })).toEqual({ state: 'broken', seq: i + 1 })

        const j = b % events.length
        const swapped = events.map((event, k) => (k === i ? events[j] : k === j ? events[i] : event)) as AuditEvent[]
        if (i !== j) expect(verifyChain(swapped, { mac })).toEqual({ state: 'broken', seq: Math.min(i, j) + 1 })

        // even one that was made with the right numbers cannot be made without the key
        const forged = { ...(events[i] as AuditEvent), atMs: 1, hash: 'forged' }
        const inserted = [...events.slice(0, i), forged, ...events.slice(i)]
        expect(verifyChain(inserted, { mac })).toEqual({ state: 'broken', seq: i + 1 })
        const twice = [...events.slice(0, i), events[i] as AuditEvent, ...events.slice(i)]
        expect(verifyChain(twice, { mac })).toEqual({ state: 'broken', seq: i + 2 })
      }),
    )
  })

  test('with a cut tail is true by itself and truncated beside the anchor', () => {
    fc.assert(
      fc.property(chain, spot, (events, at) => {
        const kept = events.slice(0, at % events.length)
        expect(verifyChain(kept, { mac }).state).toBe('whole')
        expect(verifyChain(kept, { mac, known: [headOf(events)] })).toEqual({
          state: 'truncated',
          seq: kept.length + 1,
        })
      }),
    )
  })

  test('written anew by whoever holds the key differs from the anchor', () => {
    fc.assert(
      fc.property(chain, spot, (events, at) => {
        const i = at % events.length
        const other = chainOf(
          events.map(({ hash: _, ...event }, k) => (k === i ? { ...event, atMs: event.atMs + 1 } : event)),
        )
        expect(verifyChain(other, { mac, known: [headOf(events)] })).toEqual({ state: 'broken', seq: events.length })
      }),
    )
  })
})

describe('anchors', () => {
  const heads = fc.uniqueArray(
    fc.record({
      subjectKind: fc.constantFrom('account', 'event'),
      subjectId: fc.stringMatching(/^[A-Z]{1,3}$/),
      seq: fc.integer({ min: 1, max: 99 }),
      hash: fc.stringMatching(/^[a-z]{8}$/),
    }),
    { selector: one => `${one.subjectKind}:${one.subjectId}`, minLength: 1, maxLength: 6 },
  )
  const row = fc.array(heads, { minLength: 2, maxLength: 5 }).map(nights => {
    const anchors: Anchor[] = []
    for (const [i, one] of nights.entries())
      anchors.push(nextAnchor(anchors[i - 1] ?? null, { untilMs: i + 1, heads: one, mac }))
    return anchors
  })

  test('remember the latest head of each subject, and every change of them shows', () => {
    fc.assert(
      fc.property(row, spot, (anchors, at) => {
        const read = readAnchors(anchors, mac)
        for (const head of anchors.flatMap(one => one.heads)) {
          const known = read.brokenAt === null ? read.heads.get(`${head.subjectKind}:${head.subjectId}`) : undefined
          expect(known?.seq).toBeGreaterThanOrEqual(head.seq)
        }
        const i = at % anchors.length
        const bent = anchors.map((one, k) =>
          k === i ? { ...one, heads: one.heads.map(head => ({ ...head, seq: head.seq + 1 })) } : one,
        )
        expect(readAnchors(bent, mac)).toEqual({ brokenAt: i + 1 })
        if (i < anchors.length - 1)
          expect(
            readAnchors(
              anchors.filter((_, k) => k !== i),
              mac,
            ),
          ).toEqual({ brokenAt: i + 1 })
      }),
    )
  })

  test('do not depend on the order in which heads were read', () => {
    fc.assert(
      fc.property(heads, one => {
        const there = nextAnchor(null, { untilMs: 1, heads: one, mac })
        expect(nextAnchor(null, { untilMs: 1, heads: [...one].reverse(), mac })).toEqual(there)
      }),
    )
  })
})

describe('an event about a person', () => {
  const plain = {
    subjectKind: 'account',
    subjectId: '0123456789ABCDEFGHJKMNPQRS',
    seq: 1,
    atMs: 1,
    what: 'role.granted',
    byAccountId: null,
    role: null,
    fields: ['name'],
    refs: { unionId: 'root', capabilities: 'aidReview,aidLead', amountFen: 89_754, at: 1_790_000_000_000 },
  }

  test('of ids and field names is taken', () => {
    expect(personalPart(plain)).toBeNull()
  })

  test.each<[string, AuditRef]>([
    ['name', '张晓明'],
    ['phone', '13800138000'],
    ['phoneNumber', 13_800_138_000],
    ['idNumber', '11010519491231002X'],
    ['card', '6222021234567890123'],
    ['words', 'he said so'],
  ])('with a %s is refused', (name, value) => {
    expect(personalPart({ ...plain, refs: { [name]: value } })).toBe(name)
  })

  test('is refused wherever the text stands', () => {
    expect(personalPart({ ...plain, fields: ['姓名'] })).toBe('fields')
    expect(personalPart({ ...plain, byAccountId: '张晓明' })).toBe('byAccountId')
    expect(personalPart({ ...plain, refs: { 张晓明: 1 } })).toBe('refs')
  })

  test('made of any Chinese text or phone is refused', () => {
    const personal = fc.oneof(
      fc.array(fc.constantFrom(...'王李张刘陈杨晓明秀英'), { minLength: 1, maxLength: 5 }).map(one => one.join('')),
      fc.tuple(fc.integer({ min: 3, max: 9 }), fc.stringMatching(/^\d{9}$/)).map(([a, rest]) => `1${a}${rest}`),
    )
    fc.assert(fc.property(personal, text => personalPart({ ...plain, refs: { text } }) === 'text'))
  })
})

test('canonical JSON has one spelling, whatever order the keys came in', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), ref), given => {
      const turned = Object.fromEntries(Object.entries(given).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(given))
      expect(JSON.parse(canonicalJson(given))).toEqual(JSON.parse(JSON.stringify(given)))
    }),
  )
  // RFC 8785, section 3.2.3: sorted by UTF-16 code units
  expect(canonicalJson({ '€': 1, '\r': 2, ö: 3, '1': 4, '😀': 5 })).toBe('{"\\r":2,"1":4,"ö":3,"€":1,"😀":5}')
  expect(() => canonicalJson(0.5)).toThrow(TypeError)
})
