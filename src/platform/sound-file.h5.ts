/** Where the browser's player finds these bytes. */
export const soundFile = (_name: string, bytes: Uint8Array): string =>
  URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'audio/wav' }))
