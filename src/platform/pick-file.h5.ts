export interface PickedFile {
  name: string
  bytes: ArrayBuffer
}

/** An .xlsx from the desk's own disk; null when the person changes their mind. */
export const pickXlsx = (): Promise<PickedFile | null> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.style.display = 'none'
    document.body.append(input)
    const end = (picked: PickedFile | null) => {
      input.remove()
      resolve(picked)
    }
    input.addEventListener('cancel', () => end(null))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      if (!file) return end(null)
      file.arrayBuffer().then(
        bytes => end({ name: file.name, bytes }),
        () => end(null),
      )
    })
    input.click()
  })
