import fc from 'fast-check'
import { decideSaveDraft } from '../domain/drafts/decide'
import { type DraftKeeper, draftKeeper, type ServerDraft } from './draft-keeper'

/** The server as account.saveDraft is: the same decision, over one draft. */
class Server {
  draft: ServerDraft | null = null
  online = true
  /** Texts that were replaced, with who replaced them. */
  readonly replaced: { readonly text: string; readonly by: Phone }[] = []

  port(by: Phone) {
    return {
      read: async () => (this.online ? this.draft : ('lost' as const)),
      save: async (version: number, text: string) => {
        if (!this.online) return 'lost' as const
        const standing = this.draft && { version: this.draft.version, print: this.draft.text }
        const decision = decideSaveDraft(standing, { read: version, print: text })
        if (decision.kind === 'refuse') return 'elsewhere' as const
        if (decision.kind === 'same') return { version: decision.version }
        if (this.draft) this.replaced.push({ text: this.draft.text, by })
        this.draft = { version: version + 1, savedAtMs: 1_000, text }
        return { version: version + 1 }
      },
      drop: async () => {
        if (this.online) this.draft = null
        return this.online
      },
    }
  }
}

/** One phone: its storage outlives its program; pauses end when `settle` says so. */
class Phone {
  stored = ''
  pauses = new Set<() => void>()
  /** Every text that ever stood on this screen, as the form or for the choice. */
  readonly seen = new Set<string>()
  keeper: DraftKeeper<string>

  constructor(private readonly server: Server | null) {
    this.keeper = this.start()
  }

  start(): DraftKeeper<string> {
    this.pauses = new Set()
    const keeper = draftKeeper<string>({
      first: '',
      parse: value => (typeof value === 'string' ? value : null),
      phone: {
        read: async () => JSON.parse(this.stored || 'null'),
        write: async value => {
          this.stored = JSON.stringify(value)
          return true
        },
        remove: async () => {
          this.stored = ''
        },
      },
      server: this.server?.port(this) ?? null,
      nowMs: () => 5_000,
      after: (_, work) => {
        this.pauses.add(work)
        return () => this.pauses.delete(work)
      },
    })
    const look = () => {
      const { value, elsewhere } = keeper.state()
      for (const text of [value, elsewhere?.value]) if (text) this.seen.add(JSON.stringify(text))
    }
    keeper.watch(look)
    this.keeper = keeper
    return keeper
  }

  get text(): string {
    return this.keeper.state().value
  }

  async open(): Promise<void> {
    await this.start().open()
  }

  /** Ends every pause that runs, once. */
  async rest(): Promise<void> {
    for (const work of [...this.pauses]) {
      this.pauses.delete(work)
      work()
      await tick()
    }
  }
}

const tick = async (): Promise<void> => {
  for (let i = 0; i < 30; i++) await Promise.resolve()
}

test('a kill after the rest of typing leaves the same text, and a draft on the phone alone needs no server', async () => {
  const phone = new Phone(null)
  await phone.open()
  expect(phone.keeper.state()).toMatchObject({ ready: true, savedAtMs: null })
  phone.keeper.change('王小明，三口')
  expect(phone.keeper.state()).toMatchObject({ saving: true, savedAtMs: null })
  await phone.rest()
  expect(phone.keeper.state()).toMatchObject({ saving: false, savedAtMs: 5_000 })
  await phone.open()
  expect(phone.keeper.state()).toMatchObject({ ready: true, value: '王小明，三口', savedAtMs: 5_000 })
  await phone.keeper.drop()
  await phone.open()
  expect(phone.text).toBe('')
})

test('a new phone goes on where the other stopped', async () => {
  const server = new Server()
  const [old, fresh] = [new Phone(server), new Phone(server)]
  await old.open()
  old.keeper.change('写了一半')
  await old.keeper.flush()
  await fresh.open()
  expect(fresh.text).toBe('写了一半')
  fresh.keeper.change('写完了')
  await fresh.keeper.flush()
  await old.open()
  expect(old.text).toBe('写完了')
})

test('edited on two phones, the second one is shown both texts, and the one not chosen comes back', async () => {
  const server = new Server()
  const [one, two] = [new Phone(server), new Phone(server)]
  await Promise.all([one.open(), two.open()])
  one.keeper.change('甲')
  await one.keeper.flush()
  two.keeper.change('乙')
  await two.keeper.flush()
  expect(server.draft?.text).toBe('"甲"')
  expect(two.keeper.state()).toMatchObject({ value: '乙', elsewhere: { value: '甲' } })
  await two.keeper.choose('theirs')
  expect(two.keeper.state()).toMatchObject({ value: '甲', other: '乙', elsewhere: null })
  await two.keeper.swap()
  expect(two.keeper.state()).toMatchObject({ value: '乙', other: '甲' })
  expect(server.draft?.text).toBe('"乙"')
})

test('without a network nothing is lost, and it arrives when there is one', async () => {
  const server = new Server()
  const phone = new Phone(server)
  await phone.open()
  server.online = false
  phone.keeper.change('没有网络时写的')
  await phone.keeper.flush()
  await phone.open()
  expect(phone.text).toBe('没有网络时写的')
  server.online = true
  await phone.rest()
  expect(server.draft?.text).toBe('"没有网络时写的"')
})

test('sent on another phone: what was typed here meanwhile goes on as a new draft', async () => {
  const server = new Server()
  const [one, two] = [new Phone(server), new Phone(server)]
  await one.open()
  one.keeper.change('甲')
  await one.keeper.flush()
  await two.open()
  await one.keeper.drop()
  two.keeper.change('乙')
  await two.keeper.flush()
  await two.rest()
  expect(two.text).toBe('乙')
  expect(server.draft?.text).toBe('"乙"')
})

test('sent without a network, it does not come back as a draft, and leaves the server when there is one', async () => {
  const server = new Server()
  const phone = new Phone(server)
  await phone.open()
  phone.keeper.change('已经交了')
  await phone.keeper.flush()
  server.online = false
  await phone.keeper.drop()
  await phone.open()
  expect(phone.text).toBe('')
  server.online = true
  await phone.open()
  expect(phone.text).toBe('')
  expect(server.draft).toBeNull()
  // a draft that another phone began since is not taken for the dead one
  const other = new Phone(server)
  await other.open()
  other.keeper.change('新的一份')
  await other.keeper.flush()
  await phone.open()
  expect(phone.text).toBe('新的一份')
})

test('dropped while a save is on its way, nothing of it stays', async () => {
  const server = new Server()
  const phone = new Phone(server)
  await phone.open()
  phone.keeper.change('正在存')
  const saving = phone.keeper.flush()
  await phone.keeper.drop()
  await saving
  expect(server.draft).toBeNull()
  expect(phone.stored).toBe('')
})

type Step = {
  readonly phone: 0 | 1
  readonly act: 'type' | 'rest' | 'flush' | 'restart' | 'offline' | 'online' | 'mine' | 'theirs' | 'swap'
}
const step: fc.Arbitrary<Step> = fc.record({
  phone: fc.constantFrom(0 as const, 1 as const),
  act: fc.constantFrom('type', 'type', 'rest', 'flush', 'restart', 'offline', 'online', 'mine', 'theirs', 'swap'),
})

test('whatever two phones do, no text at the server is replaced by a phone that never showed it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
      const server = new Server()
      const phones = [new Phone(server), new Phone(server)] as const
      for (const phone of phones) await phone.open()
      for (const [i, { phone: index, act }] of steps.entries()) {
        const phone = phones[index]
        const { keeper } = phone
        if (act === 'type') keeper.change(`${index}-${i}`)
        if (act === 'rest') await phone.rest()
        if (act === 'flush') await keeper.flush()
        if (act === 'restart') {
          // what rests for less than the pause may be lost to a kill; what was kept may not
          await keeper.flush()
          const { value } = keeper.state()
          await phone.open()
          const { value: again, elsewhere } = phone.keeper.state()
          if (value !== again) expect(elsewhere === null && server.draft?.text === JSON.stringify(again)).toBe(true)
        }
        if (act === 'offline' || act === 'online') server.online = act === 'online'
        if (act === 'mine' || act === 'theirs') await keeper.choose(act)
        if (act === 'swap') await keeper.swap()
        await tick()
      }
      for (const { text, by } of server.replaced) expect(by.seen).toContain(text)
      // once online and opened again, a phone shows what stands at the server, alone or for a choice
      server.online = true
      for (const phone of phones) {
        await phone.keeper.flush()
        await phone.open()
        await phone.rest()
        const { value, elsewhere } = phone.keeper.state()
        const shown = [value, elsewhere?.value].map(text => JSON.stringify(text))
        if (server.draft) expect(shown).toContain(server.draft.text)
      }
    }),
    { numRuns: 500 },
  )
})
