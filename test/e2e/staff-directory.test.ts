import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeXlsxFile from 'write-excel-file/node'
import { members } from '../../src/contract/members'
import { accepted } from '../flows/local-cloud'
import { type App, type Screen, startApp } from './browser'
import { addNewcomers, type Newcomer } from './member-world'
import { BINDINGS, IMPORT, MEMBERS, ROLES, UNIONS } from './staff-world'

const OFFICER = 'oDemoOfficer'
const DISTRICT = 'oDemoDistrict'

let app: App
let folder: string
beforeAll(async () => {
  app = await startApp()
  folder = mkdtempSync(join(tmpdir(), 'roster-'))
})
afterAll(async () => {
  await app.close()
})

const xlsx = async (name: string, rows: readonly (readonly string[])[]): Promise<string> => {
  const path = join(folder, name)
  const sheet = rows.map(row => row.map(value => ({ value, type: String })))
  writeFileSync(path, await writeXlsxFile(sheet).toBuffer())
  return path
}

const choose = async (screen: Screen, button: string, path: string): Promise<void> => {
  const [chooser] = await Promise.all([screen.page.waitForEvent('filechooser'), screen.press(button)])
  await chooser.setFiles(path)
}

describe('the roster', () => {
  it('comes in from Excel: good rows are kept, bad ones are named by number and reason, and again changes nothing', async () => {
    const good = Array.from({ length: 1100 }, (_, i) => [`导入${i}号`, `1991${String(1_000_000 + i)}`, ''])
    const bad = [
      ['', '19920000001', ''],
      ['缺号码', '', ''],
      ['错号码', '12345', ''],
      ['导入1号', '19911000001', ''],
    ]
    const path = await xlsx('roster.xlsx', [['姓名', '联系电话', '备注'], ...good, ...bad])
    const desk = await app.open(IMPORT, { as: OFFICER })
    await desk.says('梦想小镇示范联合工会')
    await choose(desk, '选择 Excel 文件', path)
    await desk.says('roster.xlsx')
    await desk.press('开始导入')
    await desk.says('导入完成，有 4 行没有导入')
    await desk.says('1100 行')
    await desk.says('这些列没有用到：备注')
    for (const [row, reason] of [
      [1102, '没有姓名'],
      [1103, '手机号和工号都没有填，至少要有一个'],
      [1104, '手机号不是 11 位手机号码'],
      [1105, '和前面的一行是同一个人，只取了前面那行'],
    ]) {
      await desk.says(`第 ${row} 行`)
      await desk.says(String(reason))
    }
    expect(await desk.violations()).toEqual([])
    await desk.shot('directory-import-done', true)

    await desk.press('再导入一份')
    await choose(desk, '选择 Excel 文件', path)
    await desk.press('开始导入')
    await desk.says('导入完成，有 4 行没有导入')
    const facts = await desk.top.locator('.rs-facts').innerText()
    expect(facts.replace(/\s+/g, ' ')).toContain('新增 0 行')
    expect(facts.replace(/\s+/g, ' ')).toContain('没有变化 1100 行')
    expect(desk.errors).toEqual([])
    await desk.close()
  })

  it('stops where the network went, and goes on from there', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => [`断网${i}号`, `1993${String(1_000_000 + i)}`])
    const path = await xlsx('cut.xlsx', [['姓名', '手机号'], ...rows])
    const desk = await app.open(IMPORT, { as: OFFICER })
    await choose(desk, '选择 Excel 文件', path)
    await desk.page.route('**/call/members', async route => {
      const body = route.request().postData() ?? ''
      if (body.includes('"importStep"') && body.includes('"step":2')) return route.abort()
      return route.continue()
    })
    await desk.press('开始导入')
    await desk.says('网络断了，导入停在这里。已经导入的都在，连上后接着来。')
    await desk.shot('directory-import-stopped')
    await desk.page.unroute('**/call/members')
    await desk.press('接着导入')
    await desk.says('导入完成')
    expect((await desk.top.locator('.rs-facts').innerText()).replace(/\s+/g, ' ')).toContain('新增 1200 行')
    await desk.close()
  })

  it('says which columns a file lacks', async () => {
    const path = await xlsx('lacks.xlsx', [
      ['名称', '备注'],
      ['张三', '无'],
    ])
    const desk = await app.open(IMPORT, { as: OFFICER })
    await choose(desk, '选择 Excel 文件', path)
    await desk.press('开始导入')
    await desk.says(/要有这些列：姓名/)
    await desk.shot('directory-import-headers')
    await desk.close()
  })

  it('is searched by name and phone tail, masked, and leaves the house as Excel', async () => {
    const desk = await app.open(MEMBERS, { as: OFFICER, width: 1280, height: 800 })
    await desk.type('姓名、手机尾号或工号', '张')
    await desk.press('查找')
    await desk.says('再多填一点：姓名 2 个字，或尾号 4 位。')
    await desk.type('姓名、手机尾号或工号', '张晓明')
    await desk.press('查找')
    await desk.says('张*明')
    expect(await desk.text()).not.toContain('张晓明')
    await desk.shot('directory-members-wide')
    await desk.press('导出 Excel')
    const dialog = desk.top.getByRole('dialog')
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出 Excel' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^职工名册-梦想小镇示范联合工会-.*\.xlsx$/)
    expect(desk.errors).toEqual([])
    await desk.close()
  })
})

describe('binding requests', () => {
  it('are compared with the roster, approved or sent back', async () => {
    const people: Newcomer[] = [1, 2].map(n => ({
      openid: `oE2eBinding${n}`,
      name: `绑定${n}号`,
      phone: `1990000820${n}`,
      employeeNo: `BD820${n}`,
    }))
    await addNewcomers(app.cloud, people)
    for (const { openid, name, phone } of people)
      accepted(await app.cloud.as(openid).call(members.bind, { by: 'phone', name, phone }))
    const desk = await app.open(BINDINGS, { as: OFFICER })
    await desk.press(/绑定1号/)
    await desk.says('名册里的这个人')
    await desk.says('199****8201')
    expect(await desk.violations()).toEqual([])
    await desk.shot('directory-binding', true)
    await desk.press('是本人，通过')
    await desk.top.getByRole('button', { name: /绑定1号/ }).waitFor({ state: 'detached' })
    await desk.press(/绑定2号/)
    await desk.press('不是本人，退回')
    await desk.type('退回的原因', '电话核对，不是本人')
    await desk.top.getByRole('dialog').getByRole('button', { name: '不是本人，退回' }).click()
    await desk.says('没有等您核对的申请')
    const states = await Promise.all(
      people.map(async ({ openid }) => accepted(await app.cloud.as(openid).call(members.me, {})).binding),
    )
    expect(states).toEqual(['active', 'none'])
    expect(desk.errors).toEqual([])
    await desk.close()
  })
})

describe('roles and unions', () => {
  it('a role is given to a bound member and taken back', async () => {
    const desk = await app.open(ROLES, { as: 'oDemoAdmin' })
    await desk.press('授予权限')
    await desk.type('给谁', '张晓明')
    await desk.press('查找')
    await desk.press(/张\*明/)
    await desk.press('区级经办')
    await desk.press('授予')
    await desk.says('请至少勾一项。')
    await desk.press('统计')
    await desk.shot('directory-grant')
    await desk.press('授予')
    await desk.says(/张\*明 · 区级经办（统计）/)
    const roles = async () => accepted(await app.cloud.as('oDemoMember001').call(members.me, {})).roles
    expect(await roles()).toMatchObject([{ role: 'district', capabilities: ['statistics'] }])
    await desk.press(/^收回 张\*明 的“区级经办”/)
    await desk.top.getByRole('dialog').getByRole('button', { name: '收回' }).click()
    await desk.top.getByText(/张\*明 · 区级经办/).waitFor({ state: 'detached' })
    expect(await roles()).toEqual([])
    expect(desk.errors).toEqual([])
    await desk.close()
  })

  it('a union is found, opened, and one is added below it', async () => {
    const desk = await app.open(UNIONS, { as: DISTRICT, width: 1280, height: 800 })
    await desk.type('找工会', '海创园')
    await desk.press(/^海创园工会联合会/)
    await desk.says('下级工会')
    await desk.press('新增下级工会')
    await desk.press('新增')
    await desk.says('请填写工会名称。')
    await desk.type('工会名称', '新芽示范工会')
    await desk.press('新增')
    await desk.says('新芽示范工会')
    await desk.page.keyboard.press('Escape')
    await desk.shot('directory-unions-wide')
    expect(desk.errors).toEqual([])
    await desk.close()
  })
})
