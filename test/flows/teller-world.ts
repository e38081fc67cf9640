import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Told } from '../../cloudfunctions/_services/outbox'
import { DoorWorld } from './door-world'
import { type Cloud, startCloud } from './local-cloud'

const root = join(__dirname, '../..')

export type How = 'tx' | 'embed' | 'many' | 'sweep' | 'close' | 'limit' | 'text' | 'picture' | 'verdicts'

/** The product's functions with the teller beside them: a change that tells in each of the ways a pillar may. */
export class TellerWorld {
  private constructor(
    readonly cloud: Cloud,
    readonly door: DoorWorld,
    private readonly folder: string,
  ) {}

  static async start(): Promise<TellerWorld> {
    const functions = mkdtempSync(join(tmpdir(), 'teller-'))
    cpSync(join(root, 'dist/cloudfunctions'), functions, { recursive: true })
    const build = `import('./config/build-functions.mjs').then(m => m.buildFunction('teller', ${JSON.stringify({
      entry: join(root, 'test/flows/teller/index.ts'),
      out: join(functions, 'teller'),
    })}))`
    execFileSync(process.execPath, ['-e', build], { cwd: root })
    const cloud = await startCloud({ functions, workers: 3 })
    return new TellerWorld(cloud, await DoorWorld.at(cloud), functions)
  }

  /** Tells; false where the function was killed on its way. */
  async tell(
    how: How,
    told: readonly Told[],
    more: { id?: string; most?: number; text?: string; openid?: string } = {},
  ): Promise<unknown> {
    const { openid = 'oTeller', ...asked } = more
    const body = await this.cloud.as(openid).raw('teller', { how, told, id: 'change', most: 1, text: '', ...asked })
    return 'result' in body ? body.result : false
  }

  async killAfter(afterWrites: number, fn: string): Promise<void> {
    await this.cloud.post('/__kill', { afterWrites, function: fn })
  }

  async wasKilled(): Promise<boolean> {
    return ((await this.cloud.get('/__kill')) as { last?: { killed: boolean } }).last?.killed === true
  }

  advance(advanceMs: number): Promise<unknown> {
    return this.cloud.post('/__clock', { advanceMs })
  }

  async sendDue(): Promise<Readonly<Record<string, number>>> {
    return ((await this.cloud.post('/__timer/account')) as { result: Record<string, number> }).result
  }

  /** Cards that WeChat took, oldest first. */
  async cards(openid: string) {
    const all = (await this.cloud.get('/__outbox')) as {
      openid: string
      template: string
      data: Record<string, { value: string }>
      page: string
    }[]
    return all.filter(card => card.openid === openid)
  }

  async stop(): Promise<void> {
    await this.cloud.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
