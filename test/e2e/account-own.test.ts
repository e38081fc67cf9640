import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { account } from '../../src/contract/account'
import { members } from '../../src/contract/members'
import { CONSENTS } from '../../src/domain/consents'
import { DoorWorld } from '../flows/door-world'
import { photo } from '../flows/files-made'
import { accepted } from '../flows/local-cloud'
import { type App, startApp } from './browser'

const MY_DATA = '/features/account/pages/my-data/index'
const MY_CONSENTS = '/features/account/pages/consents/index'
const MOVE = '/features/members/pages/move/index'
const MOVES = '/staff/directory/pages/moves/index'
const JOBS = '/staff/office/pages/jobs/index'
const exitPath = (kind: string) => `/features/account/pages/exit/index?kind=${kind}`
const newId = () => randomBytes(8).toString('hex')

const ME = 'oDemoMember271'
const MOVER = 'oDemoMember272'
const OFFICER = 'oDemoOfficer'

let app: App
beforeAll(async () => {
  app = await startApp()
  const { cloud } = app
  const { version } = CONSENTS['account.childData']
  for (const about of ['a', 'b']) {
    const consent = { kind: 'account.childData' as const, version, about, guardianOf: 'child' }
    const { consentId } = accepted(await cloud.as(ME).call(account.giveConsent, consent))
    if (about === 'b') accepted(await cloud.as(ME).call(account.revokeConsent, { consentId }))
  }
  // somebody asks to come to the officer's union, with a proof
  const { items } = accepted(await cloud.as(OFFICER).call(members.unions, {}))
  const home = accepted(await cloud.as(OFFICER).call(members.me, {})).member
  const toUnionId = items.find(({ unionId }) => unionId === home?.unionId)?.unionId ?? null
  const content = photo({})
  const start = { bytes: content.length, purpose: 'photo' as const, requestId: newId() }
  const { fileId, folder } = accepted(await cloud.as(MOVER).call(account.startFile, start))
  const uploads = [await cloud.as(MOVER).upload(`${folder}/0`, content)]
  accepted(await cloud.as(MOVER).call(account.takeFile, { fileId, uploads }))
  const ask = { kind: 'move' as const, toUnionId, note: '十一月一日入职', fileIds: [fileId], requestId: newId() }
  const consentVersion = CONSENTS['members.move'].version
  accepted(await cloud.as(MOVER).call(members.askMove, { ...ask, consentVersion }))
  for (const fn of ['events', 'members', 'account', 'office']) await cloud.post(`/__timer/${fn}`)
  await failJob(await DoorWorld.at(cloud))
})
afterAll(() => app?.close())

/** A job whose last two runs failed, as two kills of its function leave it. */
const failJob = async (world: DoorWorld) => {
  const lastRunAtMs = world.nowMs - 600_000
  const standing = { dueAtMs: world.nowMs + 300_000, runningSinceMs: null, failuresInRow: 2, lastRunAtMs }
  await world.insert('job_cursors', [{ _id: 'aid.notices', ...standing, lastOkAtMs: world.nowMs - 7_200_000 }])
  const run = { name: 'aid.notices', tookMs: 412, outcome: 'failed', counts: {}, incident: '7K3MQ2' }
  await world.insert('job_runs', [{ _id: newId(), ...run, startedAtMs: lastRunAtMs }])
}

const PAGES = [
  { name: 'my-data', path: MY_DATA, as: ME, says: '导出我的资料' },
  { name: 'my-data-guest', path: MY_DATA, as: 'oDemoGuest', says: '注销账号' },
  { name: 'consents', path: MY_CONSENTS, as: ME, says: '未满14周岁' },
  { name: 'consents-none', path: MY_CONSENTS, as: 'oDemoMember273', says: '还没有同意过' },
  { name: 'move', path: MOVE, as: ME, says: '要转到哪个工会' },
  { name: 'move-waits', path: MOVE, as: MOVER, says: '等工会答复' },
  { name: 'exit-unbind', path: exitPath('unbind'), as: ME, says: '会保留' },
  { name: 'exit-delete', path: exitPath('delete'), as: ME, says: '会保留' },
  { name: 'moves', path: MOVES, as: OFFICER, says: '申请转入' },
  { name: 'jobs', path: JOBS, as: 'oDemoKeeper', says: '连续 2 次' },
] as const

describe.each([
  { look: 'normal', care: false, width: 375 },
  { look: 'care', care: true, width: 375 },
  { look: 'narrow', care: true, width: 320 },
  { look: 'wide', care: false, width: 1280 },
])('$look', ({ look, ...how }) => {
  it('my data, consents, moves and jobs are whole, and axe finds nothing serious', async () => {
    const found: string[] = []
    for (const { name, path, as, says } of PAGES) {
      const screen = await app.open(path, { as, ...how, height: how.width > 600 ? 800 : 812 })
      await screen.says(says)
      await screen.settled()
      const problems = [...(await screen.cutOff()), ...(await screen.violations()), ...screen.errors]
      found.push(...problems.map(problem => `${name}: ${problem}`))
      await screen.shot(`own-${name}-${look}`, how.width < 600)
      await screen.close()
    }
    expect(found).toEqual([])
  })
})

it('a member finds the new union, adds a photo, ticks the one consent, and waits for the answer', async () => {
  const screen = await app.open(MOVE, { as: 'oDemoMember224' })
  await screen.type('要转到哪个工会', '联合')
  await screen.top.locator('.lr').first().click()
  const folder = mkdtempSync(join(tmpdir(), 'photo-'))
  const file = join(folder, 'badge.jpg')
  writeFileSync(file, photo({ exif: true }))
  const chooser = screen.page.waitForEvent('filechooser')
  await screen.press(/拍照或选图/)
  await (await chooser).setFiles(file)
  await screen.top.locator('.ph-image').first().waitFor()
  await screen.press('提交转会申请')
  await screen.says('请先看过并勾选')
  await screen.press(/看全文/)
  await screen.shot('own-move-filled', true)
  // nothing is handed in while the photo is on its way
  await screen.top.getByText('还有照片在上传，请等一下').waitFor({ state: 'detached' })
  await screen.press(/^同意：/)
  await screen.press('提交转会申请')
  await screen.says('提交转会申请？')
  await screen.shot('own-move-confirm')
  await screen.page.locator('.sh-box').getByRole('button', { name: '提交转会申请' }).click()
  await screen.says('等工会答复')
  expect(screen.errors).toEqual([])
  await screen.close()
})

it('an officer sees the proof with their name over it, and says yes', async () => {
  const screen = await app.open(MOVES, { as: OFFICER, width: 1280, height: 800 })
  await screen.says('十一月一日入职')
  await screen.press('查看材料 1')
  await screen.top.locator('.pf-image').waitFor()
  await screen.shot('own-move-proof')
  expect(await screen.top.locator('.pf-mark').first().innerText()).toContain('核对转会材料')
  await screen.press('关闭')
  await screen.press('同意转入')
  await screen.says('没有等待处理的申请')
  expect(accepted(await app.cloud.as(MOVER).call(members.me, {})).member?.unionName).toBe(
    accepted(await app.cloud.as(OFFICER).call(members.me, {})).member?.unionName,
  )
  await screen.close()
})

it('deleting asks twice, gives a receipt that stays, and the person is a guest', async () => {
  const me = 'oDemoMember275'
  const screen = await app.open(exitPath('delete'), { as: me })
  await screen.says('会籍绑定')
  await screen.press('继续注销')
  await screen.shot('own-exit-confirm')
  await screen.press('注销并删除')
  await screen.says('已注销')
  await screen.shot('own-exit-receipt', true)
  await screen.go(MY_DATA)
  await screen.says('办理回执')
  await screen.shot('own-my-data-receipt', true)
  expect(accepted(await app.cloud.as(me).call(members.me, {})).binding).toBe('none')
  expect(screen.errors).toEqual([])
  await screen.close()
})

it('a consent is taken back after what follows was told', async () => {
  const screen = await app.open(MY_CONSENTS, { as: ME })
  await screen.press(/^撤回：/)
  await screen.says('撤回后，我们不再使用孩子的信息')
  await screen.shot('own-consent-revoke')
  await screen.press('撤回')
  await screen.top.getByText('已同意').waitFor({ state: 'detached' })
  await screen.close()
})

it('my data come down as a file', async () => {
  const screen = await app.open(MY_DATA, { as: ME })
  await screen.press(/^导出我的资料/)
  const download = screen.page.waitForEvent('download')
  await screen.press('导出')
  expect((await download).suggestedFilename()).toMatch(/^我的资料-.*\.xlsx$/)
  await screen.close()
})
