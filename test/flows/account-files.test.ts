import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { account } from '../../src/contract/account'
import { FILES_AN_ITEM, PIECE_BYTES } from '../../src/domain/files/limits'
import { drawing, GPS_MARK, pdf, photo, program } from './files-made'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { pillar } from './pillar/contract'
import { sendPieces, startPillar, upload } from './pillar-world'

let cloud: Cloud
let data: string
let stop: () => Promise<void>
const ME = 'oUploader'
const OTHER = 'oSomebodyElse'
const DAY_MS = 24 * 3_600_000

beforeAll(async () => {
  ;({ cloud, data, stop } = await startPillar())
})
afterAll(() => stop?.())

/** Every object in storage with its bytes. */
const stored = (): { path: string; bytes: Buffer }[] => {
  const folder = join(data, 'files/objects')
  const all = readdirSync(folder, { recursive: true }).map(String)
  return all
    .filter(path => statSync(join(folder, path)).isFile() && path !== 'files/mark')
    .map(path => ({ path, bytes: readFileSync(join(folder, path)) }))
}
const whole = async (fileId: string, openid = ME): Promise<Buffer> => {
  const parts: Buffer[] = []
  for (let piece = 0; ; piece++) {
    const served = accepted(await cloud.as(openid).call(account.filePiece, { fileId, piece }))
    parts.push(Buffer.from(served.base64, 'base64'))
    if (piece === served.pieces - 1) return Buffer.concat(parts)
  }
}
const take = (fileId: string, uploads: string[], openid = ME) =>
  cloud.as(openid).call(account.takeFile, { fileId, uploads })

describe('what comes in', () => {
  test('a photo loses its place, its remark and what hides behind its end; no piece stays behind', async () => {
    const dirty = photo({ exif: true })
    expect(dirty.toString('latin1')).toContain(GPS_MARK)
    const { fileId, uploads, folder } = await sendPieces(cloud, ME, dirty)
    expect(accepted(await take(fileId, uploads))).toMatchObject({ mime: 'image/jpeg', pieces: 1 })
    expect(await whole(fileId)).toEqual(photo({}))
    expect(stored().some(({ path }) => path.startsWith(folder))).toBe(false)
  })

  test('what lies in storage is sealed: neither a picture nor a PDF by its bytes', async () => {
    await upload(cloud, ME, pdf(1000))
    for (const { bytes } of stored()) {
      expect(bytes.toString('latin1')).not.toContain('%PDF')
      expect(bytes.subarray(0, 3)).not.toEqual(Buffer.from([0xff, 0xd8, 0xff]))
      expect(bytes.toString('latin1')).not.toContain(GPS_MARK)
    }
  })

  test('a drawing loses its texts; a PDF of three pieces comes back as it was', async () => {
    expect((await whole(await upload(cloud, ME, drawing()))).toString('latin1')).not.toContain(GPS_MARK)
    const long = pdf(2 * PIECE_BYTES)
    expect(await whole(await upload(cloud, ME, long))).toEqual(long)
  })

  test.each([
    ['a program that calls itself .jpg', program(), 'FILE_TYPE_UNKNOWN'],
    ['a picture that was cut', photo({ bytes: 5000 }).subarray(0, 300), 'FILE_BROKEN'],
    ['a PDF without its end', Buffer.from('%PDF-1.4 and then nothing'), 'FILE_BROKEN'],
    ['a text', Buffer.from('<script>alert(1)</script>'), 'FILE_TYPE_UNKNOWN'],
  ])('%s is refused and leaves nothing in storage', async (_, content, code) => {
    const { fileId, uploads, folder } = await sendPieces(cloud, ME, content)
    expect(codeOf(await take(fileId, uploads))).toBe(code)
    expect(stored().some(({ path }) => path.startsWith(folder))).toBe(false)
    expect(codeOf(await cloud.as(ME).call(account.filePiece, { fileId, piece: 0 }))).toBe('NOT_FOUND')
  })

  test('nothing, and 12 MB, are refused before anything is sent; a PDF is no photo', async () => {
    const ask = (bytes: number) =>
      cloud.as(ME).call(account.startFile, { bytes, purpose: 'photo', requestId: `size-${bytes}` })
    expect(codeOf(await ask(0))).toBe('FILE_EMPTY')
    expect(await ask(12_000_000)).toMatchObject({ code: 'FILE_TOO_LARGE', details: { mostMb: 10 } })
    const asPhoto = await sendPieces(cloud, ME, pdf(), { purpose: 'photo' as 'document' })
    expect(codeOf(await take(asPhoto.fileId, asPhoto.uploads))).toBe('FILE_TYPE_UNKNOWN')
  })

  test('a lost piece is asked for again, then the upload goes on; a second tap answers the same', async () => {
    const content = pdf(2 * PIECE_BYTES)
    const { fileId, uploads, folder, start } = await sendPieces(cloud, ME, content, { lost: 1 })
    expect(codeOf(await take(fileId, uploads))).toBe('PIECES_MISSING')
    expect(accepted(await cloud.as(ME).call(account.startFile, start))).toMatchObject({ fileId, folder })
    await cloud.as(ME).upload(`${folder}/1`, content.subarray(PIECE_BYTES, 2 * PIECE_BYTES))
    const first = accepted(await take(fileId, uploads))
    expect(accepted(await take(fileId, uploads))).toEqual(first)
    expect(await whole(fileId)).toEqual(content)
  })

  test('killed after any write, the next tap ends the same and the purge leaves nothing', async () => {
    for (let n = 1, killed = true; killed; n++) {
      const { fileId, uploads } = await sendPieces(cloud, ME, photo({ exif: true }))
      await cloud.post('/__kill', { afterWrites: n, function: 'account' })
      await cloud.as(ME).raw('account', { action: 'takeFile', input: { fileId, uploads } })
      killed = ((await cloud.get('/__kill')) as { last?: { killed: boolean } }).last?.killed === true
      await cloud.post('/__kill', { afterWrites: 0, function: 'account' })
      expect(codeOf(await take(fileId, uploads))).toBe('OK')
      expect(await whole(fileId)).toEqual(photo({}))
      expect(n).toBeLessThan(8)
    }
  })
})

describe('whose it is', () => {
  test('nobody takes, sees, removes or attaches the upload of another', async () => {
    const { fileId, uploads } = await sendPieces(cloud, ME, photo({}))
    expect(codeOf(await take(fileId, uploads, OTHER))).toBe('NOT_FOUND')
    accepted(await take(fileId, uploads))
    expect(codeOf(await cloud.as(OTHER).call(account.filePiece, { fileId, piece: 0 }))).toBe('NOT_FOUND')
    // as one that never was: nobody learns which numbers exist
    expect(codeOf(await cloud.as(OTHER).call(account.dropFile, { fileId }))).toBe('OK')
    expect(codeOf(await cloud.as(ME).call(account.filePiece, { fileId, piece: 0 }))).toBe('OK')
    const attach = { caseId: 'theirs', fileIds: [fileId] }
    expect(accepted(await cloud.as(OTHER).call(pillar.attach, attach))).toEqual({ refused: 'FILE_GONE' })
  })

  test('no trick with paths makes the function read what else lies in storage', async () => {
    const theirs = await sendPieces(cloud, OTHER, photo({ exif: true }))
    accepted(await take(theirs.fileId, theirs.uploads, OTHER))
    const [kept] = stored().filter(({ path }) => path.startsWith('files/'))
    const mine = await sendPieces(cloud, ME, photo({}))
    const [own = ''] = mine.uploads
    const bucket = own.split('/uploads/')[0]
    const foreign = [
      `${bucket}/${kept?.path}`,
      `${bucket}/${kept?.path}/../../${mine.folder}/0`,
      `${bucket}/files/${mine.folder}/0`,
      theirs.uploads[0] ?? '',
      `${own}?x=/${mine.folder}/0`,
      own.replace('/uploads/', '//uploads/'),
      mine.folder,
    ]
    for (const id of foreign) expect(codeOf(await take(mine.fileId, [id]))).toBe('NOT_FOUND')
    expect(codeOf(await take(mine.fileId, [own, own]))).toBe('NOT_FOUND')
    expect(codeOf(await take(mine.fileId, [own]))).toBe('OK')
  })
})

describe('what belongs to a matter', () => {
  test('nine files fit, the tenth does not; attaching again changes nothing', async () => {
    const fileIds: string[] = []
    for (let i = 0; i < FILES_AN_ITEM + 1; i++) fileIds.push(await upload(cloud, ME, photo({})))
    const attach = async (ids: string[]) =>
      accepted(await cloud.as(ME).call(pillar.attach, { caseId: 'nine', fileIds: ids })).refused
    expect(await attach(fileIds)).toBe('TOO_MANY_FILES')
    expect(await attach(fileIds.slice(0, 9))).toBeNull()
    expect(await attach(fileIds.slice(0, 9))).toBeNull()
    expect(await attach(fileIds.slice(9))).toBe('TOO_MANY_FILES')
    const elsewhere = { caseId: 'other', fileIds: fileIds.slice(0, 1) }
    expect(accepted(await cloud.as(ME).call(pillar.attach, elsewhere)).refused).toBe('FILE_GONE')
    expect(codeOf(await cloud.as(ME).call(account.dropFile, { fileId: fileIds[0] ?? '' }))).toBe('NOT_FOUND')
  })

  test('is served with who looks, when and why; a removed one is gone from the case and from storage', async () => {
    const fileId = await upload(cloud, ME, photo({}))
    accepted(await cloud.as(ME).call(pillar.attach, { caseId: 'seen', fileIds: [fileId] }))
    const look = { caseId: 'seen', fileId, piece: 0 }
    const served = accepted(await cloud.as(OTHER).call(pillar.look, look))
    expect(served.watermark).toMatchObject({ reason: '核对材料', atMs: expect.any(Number) })
    expect(codeOf(await cloud.as(OTHER).call(pillar.look, { ...look, caseId: 'another' }))).toBe('NOT_FOUND')
    expect(codeOf(await cloud.as(OTHER).call(pillar.look, { ...look, piece: 1 }))).toBe('NOT_FOUND')
    const before = stored().length
    expect(accepted(await cloud.as(ME).call(pillar.remove, { fileIds: [fileId] }))).toEqual({ removed: 1 })
    expect(stored()).toHaveLength(before - 1)
    expect(codeOf(await cloud.as(OTHER).call(pillar.look, look))).toBe('NOT_FOUND')
    expect(accepted(await cloud.as(ME).call(pillar.remove, { fileIds: [fileId] }))).toEqual({ removed: 0 })
  })

  test('what was never submitted goes after a day, what was submitted stays until its date', async () => {
    const [waiting, kept] = [await upload(cloud, ME, photo({})), await upload(cloud, ME, photo({}))]
    const halfway = await sendPieces(cloud, ME, photo({}))
    accepted(await cloud.as(ME).call(pillar.attach, { caseId: 'kept', fileIds: [kept] }))
    await cloud.post('/__clock', { advanceMs: DAY_MS + 3_600_000 })
    expect(await cloud.post('/__timer/account')).toMatchObject({ result: { removed: expect.any(Number) } })
    expect(codeOf(await cloud.as(ME).call(account.filePiece, { fileId: waiting, piece: 0 }))).toBe('NOT_FOUND')
    expect(codeOf(await take(halfway.fileId, halfway.uploads))).toBe('NOT_FOUND')
    expect(stored().some(({ path }) => path.startsWith('uploads/'))).toBe(false)
    const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
    accepted(await cloud.as(ME).call(pillar.keepUntil, { caseId: 'kept', atMs: nowMs + 2 * DAY_MS }))
    await cloud.post('/__clock', { advanceMs: DAY_MS })
    await cloud.post('/__timer/account')
    expect(await whole(kept)).toEqual(photo({}))
    await cloud.post('/__clock', { advanceMs: DAY_MS + 3_600_000 })
    await cloud.post('/__timer/account')
    expect(codeOf(await cloud.as(ME).call(account.filePiece, { fileId: kept, piece: 0 }))).toBe('NOT_FOUND')
  })
})
