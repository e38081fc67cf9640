/** Whole numbers below 2⁵³, seven bits a byte, the low ones first; and ASCII text. */
export interface ByteWriter {
  readonly number: (value: number) => void
  readonly ascii: (text: string) => void
  /** A part with its length before it. */
  readonly bytes: (part: Uint8Array) => void
  /** A part as it is: the reader must know its length. */
  readonly raw: (part: Uint8Array) => void
  readonly done: () => Uint8Array
}

export const byteWriter = (atFirst = 1024): ByteWriter => {
  let held = new Uint8Array(atFirst)
  let size = 0
  const room = (more: number) => {
    if (size + more <= held.length) return
    const larger = new Uint8Array(Math.max(held.length * 2, size + more))
    larger.set(held.subarray(0, size))
    held = larger
  }
  const number = (value: number) => {
    room(8)
    let rest = value
    while (rest > 127) {
      held[size++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    held[size++] = rest
  }
  const raw = (part: Uint8Array) => {
    room(part.length)
    held.set(part, size)
    size += part.length
  }
  const bytes = (part: Uint8Array) => {
    number(part.length)
    raw(part)
  }
  return {
    number,
    bytes,
    raw,
    ascii: text => bytes(Uint8Array.from(text, char => char.charCodeAt(0))),
    done: () => held.slice(0, size),
  }
}

export interface ByteReader {
  readonly number: () => number
  /** So many numbers at once: what a large file is opened with. */
  readonly numbers: (count: number) => Float64Array
  readonly ascii: () => string
  readonly bytes: () => Uint8Array
}

/** Reads in the order of writing; beyond the end it reads zeros and empty texts. */
export const byteReader = (from: Uint8Array): ByteReader => {
  let at = 0
  const numbers = (count: number) => {
    const { values, end } = readNumbers(from, at, count)
    at = end
    return values
  }
  const number = () => numbers(1)[0] ?? 0
  const bytes = () => {
    const length = number()
    const part = from.subarray(at, at + length)
    at += length
    return part
  }
  return { number, numbers, bytes, ascii: () => asciiOf(bytes()) }
}

const readNumbers = (from: Uint8Array, start: number, count: number) => {
  const values = new Float64Array(count)
  let at = start
  let found = 0
  while (found < count && at < from.length) {
    let value = 0
    let scale = 1
    let byte = from[at++] ?? 0
    while (byte > 127) {
      value += (byte - 128) * scale
      scale *= 128
      byte = from[at++] ?? 0
    }
    values[found++] = value + byte * scale
  }
  return { values, end: at }
}

export const asciiOf = (part: Uint8Array): string => {
  let text = ''
  for (let i = 0; i < part.length; i++) text += String.fromCharCode(part[i] ?? 0)
  return text
}
