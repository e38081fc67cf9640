import Taro from '@tarojs/taro'

/** Offers the new version once it is downloaded; nothing is restarted under the person's hands. Not in browsers. */
export const offerUpdate = (): void => {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('getUpdateManager')) return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => {
    Taro.showModal({
      title: '有新版本',
      content: '已经下载好了。现在换上只要一两秒，没提交的内容请先保存。',
      confirmText: '换上',
      cancelText: '晚点',
    }).then(
      ({ confirm }) => confirm && manager.applyUpdate(),
      () => undefined,
    )
  })
}
