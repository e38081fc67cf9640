/** Random bytes from the browser. */
export const fillPool = (take: (bytes: number[]) => void): void => {
  take(Array.from(window.crypto.getRandomValues(new Uint8Array(256))))
}
