import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the phone says it has a network; true until it says otherwise. */
export const useOnline = (): boolean => {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const changed = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    Taro.getNetworkType().then(
      ({ networkType }) => setOnline(networkType !== 'none'),
      () => undefined,
    )
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  }, [])
  return online
}
