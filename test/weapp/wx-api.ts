// The part of `wx` that the app asks for, without WeChat: recorded where it leaves the page, answered where it asks.

type Options = Record<string, unknown>

export interface Surroundings {
  /** Calls that leave the page: toasts, vibrations, brightness, by name. */
  readonly asked: { name: string; options: Options }[]
  callFunction(request: { name: string; data: unknown }): Promise<{ result: unknown; errMsg: string }>
  readonly pages: {
    open(url: string): void
    close(): void
    closeAll(): void
    showTop(): void
  }
}

const ok = (options: Options | undefined, name: string, extra: object = {}) => {
  const result = { errMsg: `${name}:ok`, ...extra }
  ;(options?.['success'] as ((r: object) => void) | undefined)?.(result)
  ;(options?.['complete'] as ((r: object) => void) | undefined)?.(result)
  return Promise.resolve(result)
}

/** WeChat answers with a promise only where it was given no callback: else nobody would catch what it rejects with. */
const no = (options: Options, failure: object) => {
  ;(options['fail'] as ((r: object) => void) | undefined)?.(failure)
  ;(options['complete'] as ((r: object) => void) | undefined)?.(failure)
  return options['fail'] || options['success'] || options['complete'] ? undefined : Promise.reject(failure)
}

const silent = () => undefined

const info = {
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 2,
  statusBarHeight: 44,
  platform: 'devtools',
  system: 'iOS 17.0',
  version: '8.0.50',
  SDKVersion: '3.6.0',
  language: 'zh_CN',
  fontSizeSetting: 17,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
}

const entry = { scene: 1001, path: 'pages/home/index', query: {} }

/** Makes `wx`; storage lives as long as the object. */
export const makeWx = ({ asked, callFunction, pages }: Surroundings): Record<string, unknown> => {
  const storage = new Map<string, unknown>()
  const { open, close, closeAll, showTop } = pages
  const record =
    (name: string, extra: object = {}) =>
    (options: Options = {}) => {
      asked.push({ name, options })
      return ok(options, name, extra)
    }

  const navigate =
    (name: string, act: (url: string) => void) =>
    (options: Options = {}) => {
      try {
        act(String(options['url'] ?? ''))
      } catch (error) {
        return no(options, { errMsg: String(error) })
      }
      return ok(options, name)
    }

  return {
    getSystemInfoSync: () => info,
    getWindowInfo: () => info,
    getAppBaseInfo: () => info,
    getDeviceInfo: () => info,
    getSystemSetting: () => info,
    getEnterOptionsSync: () => entry,
    getLaunchOptionsSync: () => entry,
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 281, right: 368, width: 87, height: 32 }),
    getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop', version: '' } }),
    canIUse: () => true,
    nextTick: (done: () => void) => void Promise.resolve().then(done),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
    setStorage: (options: Options) => {
      storage.set(String(options['key']), options['data'])
      return ok(options, 'setStorage')
    },
    getStorage: (options: Options) => {
      const key = String(options['key'])
      if (storage.has(key)) return ok(options, 'getStorage', { data: storage.get(key) })
      return no(options, { errMsg: 'getStorage:fail data not found' })
    },
    removeStorage: (options: Options) => {
      storage.delete(String(options['key']))
      return ok(options, 'removeStorage')
    },
    getNetworkType: (options: Options = {}) => ok(options, 'getNetworkType', { networkType: 'wifi' }),
    onAppShow: silent,
    offAppShow: silent,
    onAppHide: silent,
    offAppHide: silent,
    onNetworkStatusChange: silent,
    offNetworkStatusChange: silent,
    onWindowResize: silent,
    offWindowResize: silent,
    onKeyboardHeightChange: silent,
    onNeedPrivacyAuthorization: silent,
    getUpdateManager: () => ({
      onCheckForUpdate: silent,
      onUpdateReady: silent,
      onUpdateFailed: silent,
      applyUpdate: silent,
    }),
    getUserCryptoManager: () => ({
      getRandomValues: ({ length, success }: { length: number; success: (r: object) => void }) =>
        success({ randomValues: Uint8Array.from({ length }, () => Math.floor(Math.random() * 256)).buffer }),
    }),
    createInnerAudioContext: () => ({
      play: record('audio.play'),
      stop: silent,
      destroy: silent,
      onError: silent,
      onEnded: silent,
      seek: silent,
    }),
    createSelectorQuery: () => {
      const query = {
        select: () => query,
        selectAll: () => query,
        fields: () => query,
        boundingClientRect: () => query,
        node: () => query,
        in: () => query,
        exec: (done?: (list: unknown[]) => void) => done?.([null]),
      }
      return query
    },
    createCameraContext: () => ({}),
    showToast: record('showToast'),
    hideToast: record('hideToast'),
    showLoading: record('showLoading'),
    hideLoading: record('hideLoading'),
    showModal: record('showModal', { confirm: true, cancel: false }),
    vibrateShort: record('vibrateShort'),
    vibrateLong: record('vibrateLong'),
    setKeepScreenOn: record('setKeepScreenOn'),
    getScreenBrightness: record('getScreenBrightness', { value: 0.4 }),
    setScreenBrightness: record('setScreenBrightness'),
    setVisualEffectOnCapture: record('setVisualEffectOnCapture'),
    setNavigationBarTitle: record('setNavigationBarTitle'),
    requestSubscribeMessage: record('requestSubscribeMessage'),
    stopPullDownRefresh: record('stopPullDownRefresh'),
    showShareMenu: record('showShareMenu'),
    pageScrollTo: record('pageScrollTo'),
    getSetting: record('getSetting', { authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    getPrivacySetting: record('getPrivacySetting', { needAuthorization: false }),
    navigateTo: navigate('navigateTo', open),
    redirectTo: navigate('redirectTo', url => {
      close()
      open(url)
    }),
    navigateBack: navigate('navigateBack', () => {
      close()
      showTop()
    }),
    reLaunch: navigate('reLaunch', url => {
      closeAll()
      open(url)
    }),
    switchTab: navigate('switchTab', url => {
      closeAll()
      open(url)
    }),
    cloud: { init: silent, callFunction },
  }
}
