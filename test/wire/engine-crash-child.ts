import { writeSync } from 'node:fs'
import { createEngine } from '../../cloudfunctions/_local/engine/engine'
import { callsOf } from './engine-harness'

/**
 * Run as a process of its own and killed by the test: writes for ever and prints one line after each acknowledged
 * write. Pairs are written by transactions and must be found whole; `n` of a pair is the same in both documents.
 */
async function main(file: string, round: string): Promise<void> {
  const engine = createEngine({
    schema: { collections: { single: { indexes: [] }, pair: { indexes: [] } } },
    file,
    nowMs: Date.now,
  })
  const w = callsOf(engine)
  for (let i = 0; ; i++) {
    const id = `${round}-${String(i).padStart(6, '0')}`
    await w.insert('single', [{ _id: id, i, text: 'x'.repeat(300), at: new Date(i) }])
    acknowledge(`insert ${id}`)
    if (i % 3 === 0) {
      await w.updateDoc('single', id, { $set: { touched: true } })
      acknowledge(`update ${id}`)
    }
    if (i % 5 === 0) {
      await w.removeDoc('single', id)
      acknowledge(`remove ${id}`)
    }
    const tx = await w.begin()
    await w.setDoc('pair', `left-${i % 7}`, { n: id }, tx)
    await w.setDoc('pair', `right-${i % 7}`, { n: id }, tx)
    await w.setDoc('pair', `third-${i % 7}`, { n: id }, tx)
    await w.commit(tx)
    acknowledge(`pair ${i % 7} ${id}`)
  }
}

/** Written at once: a line that the parent reads was printed after the write had returned. */
function acknowledge(line: string): void {
  writeSync(1, `${line}\n`)
}

const [file, round] = process.argv.slice(2)
void main(file as string, round as string)
