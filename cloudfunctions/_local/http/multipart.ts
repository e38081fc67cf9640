/** The fields of a multipart/form-data body, as the SDK sends its openapi calls. */
export const readMultipart = (body: Buffer, contentType: string): Map<string, Buffer> => {
  const boundary = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2]
  const fields = new Map<string, Buffer>()
  if (!boundary) return fields
  const mark = Buffer.from(`--${boundary}`)
  const headEnd = Buffer.from('\r\n\r\n')
  let at = body.indexOf(mark)
  while (at >= 0) {
    const next = body.indexOf(mark, at + mark.length)
    if (next < 0) break
    const part = body.subarray(at + mark.length + 2, next - 2) // without the line breaks around it
    const split = part.indexOf(headEnd)
    const name = /name="([^"]*)"/.exec(part.subarray(0, split).toString())?.[1]
    if (split >= 0 && name !== undefined) fields.set(name, part.subarray(split + headEnd.length))
    at = next
  }
  return fields
}
