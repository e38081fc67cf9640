/** Keeps served pieces in this page's memory and answers an address for them. */
export const keepPrivate = async (parts: readonly string[], mime: string): Promise<string> => {
  const bytes = parts.map(part => Uint8Array.from(atob(part), character => character.charCodeAt(0)))
  return URL.createObjectURL(new Blob(bytes, { type: mime }))
}

export const dropPrivate = (url: string): void => URL.revokeObjectURL(url)

export const openPrivate = (url: string): void => {
  window.open(url, '_blank', 'noopener')
}
