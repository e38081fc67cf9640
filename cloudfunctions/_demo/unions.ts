import type { UnionForm, UnionKind } from '../../src/domain/members/words'

export interface DemoUnion {
  readonly key: string
  readonly name: string
  readonly kind: UnionKind
  readonly form: UnionForm | null
  readonly parent: string | null
  /** Plainly invented: no real company gets members. */
  readonly companies: readonly string[]
}

/** The district, two federations, eight grassroots unions; parents first. */
export const DEMO_UNIONS: readonly DemoUnion[] = [
  {
    key: 'district',
    name: '浙江杭州未来科技城(海创园)总工会(演示)',
    kind: 'district',
    form: null,
    parent: null,
    companies: [],
  },
  { key: 'town', name: '梦想小镇工会联合会(演示)', kind: 'federation', form: null, parent: 'district', companies: [] },
  { key: 'park', name: '海创园工会联合会(演示)', kind: 'federation', form: null, parent: 'district', companies: [] },
  {
    key: 'town-joint',
    name: '梦想小镇示范联合工会',
    kind: 'grassroots',
    form: 'joint',
    parent: 'town',
    companies: ['甲木示范软件', '乙禾示范设计', '癸雨示范传媒'],
  },
  {
    key: 'makers',
    name: '小镇创客示范联合工会',
    kind: 'grassroots',
    form: 'joint',
    parent: 'town',
    companies: ['子衿示范工坊', '丑石示范文创'],
  },
  {
    key: 'cloud',
    name: '壬海示范数据工会',
    kind: 'grassroots',
    form: 'single',
    parent: 'town',
    companies: ['壬海示范数据'],
  },
  {
    key: 'park-joint',
    name: '海创园示范联合工会',
    kind: 'grassroots',
    form: 'joint',
    parent: 'park',
    companies: ['丙火示范智造', '戊山示范机器人'],
  },
  {
    key: 'biotech',
    name: '丁溪示范生物工会',
    kind: 'grassroots',
    form: 'single',
    parent: 'park',
    companies: ['丁溪示范生物'],
  },
  {
    key: 'robots',
    name: '庚泉示范装备工会',
    kind: 'grassroots',
    form: 'single',
    parent: 'park',
    companies: ['庚泉示范装备'],
  },
  {
    key: 'riders',
    name: '小哥之家示范联合工会',
    kind: 'grassroots',
    form: 'joint',
    parent: 'park',
    companies: ['己田示范配送', '辛竹示范快运'],
  },
  {
    key: 'school',
    name: '寅晓示范教育工会',
    kind: 'grassroots',
    form: 'single',
    parent: 'district',
    companies: ['寅晓示范教育'],
  },
]
