import Taro from '@tarojs/taro'

/** Tells whether the phone says it has a network, now and whenever that changes; answers how to stop. */
export const watchOnline = (changed: (online: boolean) => void): (() => void) => {
  const listener = ({ isConnected }: { isConnected: boolean }) => changed(isConnected)
  Taro.getNetworkType().then(
    ({ networkType }) => changed(networkType !== 'none'),
    () => undefined,
  )
  Taro.onNetworkStatusChange(listener)
  return () => Taro.offNetworkStatusChange(listener)
}
