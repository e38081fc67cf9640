import type { Screen } from './browser'

/** Reports a code as the camera would; the browser's scanner offers this way in. */
export const scan = async (screen: Screen, code: string): Promise<void> => {
  await screen.page.evaluate(text => window.__scan?.(text), code)
}

/** The large word of the gate's lower half, once an answer stands there. */
export const word = async (screen: Screen): Promise<string> => {
  const shown = screen.top.locator('.ga-word')
  await shown.waitFor({ timeout: 15_000 })
  return await shown.innerText()
}

/** Takes what the open picker of a browser offers at this place, 0 the first; Taro draws its own wheel there. */
export const pickFirst = async (screen: Screen, heard: RegExp): Promise<void> => {
  await screen.top.getByRole('button', { name: heard }).first().click()
  await screen.page.locator('.weui-picker__action:visible').filter({ hasText: '确定' }).click()
}

export const gatePath = (sessionId: string): string => `/staff/gate/pages/scan/index?sessionId=${sessionId}`
export const DOORS = '/staff/gate/pages/doors/index'
export const DESK = '/staff/desk/pages/events/index'
export const EDITOR = '/staff/desk/pages/editor/index'
export const sessionPath = (sessionId: string): string => `/staff/desk/pages/session/index?sessionId=${sessionId}`
export const UNIONS = '/staff/directory/pages/unions/index'
export const MEMBERS = '/staff/directory/pages/members/index'
export const IMPORT = '/staff/directory/pages/import/index'
export const BINDINGS = '/staff/directory/pages/bindings/index'
export const ROLES = '/staff/directory/pages/roles/index'

/** Waits until the gate has its roster on the phone. */
export const rosterOf = async (screen: Screen): Promise<void> => {
  await screen.page.waitForFunction(
    () => Object.keys(window.localStorage).some(key => /^door-pack-[0-9A-Z]+$/.test(key)),
    undefined,
    { timeout: 15_000 },
  )
}
