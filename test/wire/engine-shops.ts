import { type Json, openWire } from './engine-harness'

/** Four documents with what aggregations stumble over: missing, null and empty fields. */
export const SHOPS: Json[] = [
  {
    _id: 'a',
    kind: 'tea',
    price: 10,
    tags: ['x', 'y'],
    at: new Date('2024-03-05T18:30:15.250Z'),
    owner: { name: '张三' },
  },
  { _id: 'b', kind: 'tea', price: 30, tags: [], at: new Date('2024-12-30T00:00:00.000Z') },
  { _id: 'c', kind: 'book', price: 20, tags: ['y'], owner: { name: '李四' } },
  { _id: 'd', price: 5, tags: null },
]

export async function shops() {
  const w = openWire({ shop: [], person: [{ name: 'name', keys: [['name', 1]] }] })
  await w.insert('shop', SHOPS)
  await w.insert('person', [
    { _id: 1, name: '张三', likes: 'tea' },
    { _id: 2, name: '李四', likes: 'book' },
    { _id: 3, likes: 'tea' },
  ])
  return w
}
