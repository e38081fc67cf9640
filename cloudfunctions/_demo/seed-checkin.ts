import { checkin } from '../../src/contract/checkin'
import type { SpotKind } from '../../src/domain/checkin/spots'
import type { FrontDoor } from './front-door'
import { unionIdOf } from './seed-events'
import type { UnionIds } from './seed-people'

const OFFICER = 'oDemoOfficer'
/** Has been at the first two places. */
const WALKER = 'oDemoMember001'

/** The union's stations and the stops of its red route. */
const PLACES: readonly { readonly name: string; readonly kind: SpotKind; readonly address: string }[] = [
  { name: '梦想小镇红色驿站', kind: 'station', address: '梦想小镇' },
  { name: '海创园党群人才服务中心', kind: 'station', address: '海创园' },
  { name: '小哥驿站', kind: 'station', address: '海创园，骑手可以歇脚、充电、喝水' },
  { name: '红色路线 · 阿里巴巴', kind: 'route', address: '数字经济企业参观点' },
  { name: '红色路线 · 遥望', kind: 'route', address: '数字经济企业参观点' },
  { name: '红色路线 · 微脉科技', kind: 'route', address: '数字经济企业参观点' },
]

/** Places with a code on the wall, and one member's two stamps; the same however often it runs. */
export const seedPlaces = async (door: FrontDoor, unionIds: UnionIds): Promise<void> => {
  const { items } = await door.accepted(OFFICER, checkin.deskSpots, {})
  if (items.length >= PLACES.length) return
  const unionId = unionIdOf(unionIds, 'town-joint')
  for (const [i, place] of PLACES.entries()) {
    const hours = { open: true, fromMinute: 0, toMinute: 1440 }
    const { spotId } = await door.accepted(OFFICER, checkin.saveSpot, {
      ...{ unionId, ...place, ...hours, requestId: `demo-place-${i}` },
    })
    if (i > 1) continue
    const { scene } = await door.accepted(OFFICER, checkin.spotCode, { spotId })
    await door.accepted(WALKER, checkin.stamp, { spotCode: scene })
  }
}
