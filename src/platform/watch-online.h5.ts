/** The same from the browser: Taro's own listens to a kind of connection that desktop browsers never report as lost. */
export const watchOnline = (changed: (online: boolean) => void): (() => void) => {
  const listener = () => changed(window.navigator.onLine)
  listener()
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
