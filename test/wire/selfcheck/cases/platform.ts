import { answers, type WireCase } from '../case'
import { given, ground, ids } from '../ground'
import { _, cloud, db } from '../sdk'

const content = Buffer.from([0, 1, 2, 250, 251, 252])

/** Storage, calls from function to function, places on the map. */
export const PLATFORM: WireCase[] = [
  answers(
    'upload, download, delete',
    ['cloud://<env>/selfcheck/证书 1.bin', [0, 1, 2, 250, 251, 252], [0], [-503003]],
    async () => {
      const { fileID } = await cloud.uploadFile({ cloudPath: 'selfcheck/证书 1.bin', fileContent: content })
      const { fileContent } = await cloud.downloadFile({ fileID })
      const gone = await cloud.deleteFile({ fileList: [fileID] })
      const again = await cloud.deleteFile({ fileList: [fileID] })
      return [fileID, [...fileContent], gone.fileList.map(file => file.status), again.fileList.map(file => file.status)]
    },
  ),
  answers(
    'a temporary URL for what exists, a status for what does not',
    [
      [0, true, 300],
      [-503003, false],
    ],
    async () => {
      const { fileID } = await cloud.uploadFile({ cloudPath: 'selfcheck/a.bin', fileContent: content })
      const { fileList } = await cloud.getTempFileURL({
        fileList: [{ fileID, maxAge: 300 }, fileID.replace('a.bin', 'none.bin')],
      })
      const [found, missing] = fileList
      return [
        [found?.status, /^https?:/.test(found?.tempFileURL ?? ''), found?.maxAge],
        [missing?.status, /^https?:/.test(missing?.tempFileURL ?? '')],
      ]
    },
  ),
  answers('an upload replaces what was there', [9], async () => {
    await cloud.uploadFile({ cloudPath: 'selfcheck/a.bin', fileContent: content })
    const { fileID } = await cloud.uploadFile({ cloudPath: 'selfcheck/a.bin', fileContent: Buffer.from([9]) })
    return [...(await cloud.downloadFile({ fileID })).fileContent]
  }),
  answers(
    'a function calls a function; the event travels as JSON',
    { at: '1970-01-01T00:00:00.000Z', list: [null] },
    async () => {
      const { result } = await cloud.callFunction({
        name: 'selfcheck',
        data: { echo: { at: new Date(0), gone: undefined, list: [undefined] } },
      })
      return result
    },
  ),
  answers('geoNear finds by distance', ['near'], async () => {
    await given([
      { _id: 'far', place: db.Geo.Point(117, 40) },
      { _id: 'near', place: db.Geo.Point(116.01, 40) },
    ])
    return ids({ place: _.geoNear({ geometry: db.Geo.Point(116, 40), maxDistance: 5000, minDistance: 0 }) })
  }),
  answers('geoWithin finds inside a polygon', ['in'], async () => {
    await given([
      { _id: 'out', place: db.Geo.Point(5, 5) },
      { _id: 'in', place: db.Geo.Point(1, 1) },
    ])
    const corners = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ] as const
    const line = db.Geo.LineString(corners.map(([x, y]) => db.Geo.Point(x, y)))
    return ids({ place: _.geoWithin({ geometry: db.Geo.Polygon([line]) }) })
  }),
  answers('a point comes back with its coordinates', [1, 2], async () => {
    await given([{ _id: 'a', place: db.Geo.Point(1, 2) }])
    const place = (await ground.doc('a').get()).data?.['place'] as { longitude: number; latitude: number }
    return [place.longitude, place.latitude]
  }),
]
