/** Downloads the file into the browser's folder. */
export const openDocument = async (url: string, fileName: string): Promise<boolean> => {
  const response = await fetch(url)
  if (!response.ok) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
