import type { Output } from '../../contract/define'
import type { members } from '../../contract/members'
import { type Action, can } from '../../domain/can'
import { open } from '../../platform/navigation'
import { isBuilt, type Route } from '../../platform/routes'
import type { IconName } from '../../ui/icon'

export type Me = Output<typeof members.me>

/** A way into a part of the app. It is drawn only where this build holds its page and the person may go there. */
export interface Entry {
  route: Route
  title: string
  note: string
  icon: IconName
  mayEnter: (me: Me) => boolean
  enter: () => void
}

const bound = (me: Me) => me.binding === 'active'

/** Whether any role of mine allows the action at its own union; the function decides each case anew. */
export const staff = (action: Action) => (me: Me) =>
  me.roles.some(role =>
    can({ accountId: me.accountId, memberId: me.member?.memberId ?? null, unionId: null, roles: [role] }, action, {
      unionPath: [role.unionId],
    }),
  )

export const MEMBER_ENTRIES: readonly Entry[] = [
  {
    route: 'features/events/pages/my-sign-ups/index',
    title: '我的报名',
    note: '查看状态、出示入场码、取消',
    icon: 'ticket',
    mayEnter: bound,
    enter: () => open('features/events/pages/my-sign-ups/index', {}),
  },
  {
    route: 'features/matchmaking/pages/mine/index',
    title: '我的联谊',
    note: '报名、抽签结果、确认和当晚',
    icon: 'people',
    mayEnter: bound,
    enter: () => open('features/matchmaking/pages/mine/index', {}),
  },
  {
    route: 'features/aid/pages/catalogue/index',
    title: '困难帮扶',
    note: '看看可能符合哪一项，申请和查进度',
    icon: 'hand',
    mayEnter: () => true,
    enter: () => open('features/aid/pages/catalogue/index', {}),
  },
  {
    route: 'features/members/pages/profile/index',
    title: '我的会籍',
    note: '所在工会和登记的资料',
    icon: 'id-card',
    mayEnter: bound,
    enter: () => open('features/members/pages/profile/index', {}),
  },
  {
    route: 'features/account/pages/viewed/index',
    title: '谁看过我的资料',
    note: '谁、什么时候、因为什么',
    icon: 'search',
    mayEnter: bound,
    enter: () => open('features/account/pages/viewed/index', {}),
  },
  {
    route: 'features/account/pages/my-data/index',
    title: '我的资料和同意',
    note: '导出、转会、解绑、注销，看同意过什么',
    icon: 'lock',
    mayEnter: () => true,
    enter: () => open('features/account/pages/my-data/index', {}),
  },
  {
    route: 'features/checkin/pages/stamps/index',
    title: '驿站与红色路线',
    note: '路过扫码，给自己留一枚纪念章',
    icon: 'pin',
    mayEnter: () => true,
    enter: () => open('features/checkin/pages/stamps/index', {}),
  },
  {
    route: 'features/members/pages/bind/index',
    title: '绑定会籍',
    note: '用姓名和手机号核对会员名册',
    icon: 'shield',
    mayEnter: me => me.binding !== 'active',
    enter: () => open('features/members/pages/bind/index', {}),
  },
]

export const DOOR_ENTRIES: readonly Entry[] = [
  {
    route: 'staff/gate/pages/doors/index',
    title: '验票入场',
    note: '扫入场码，或按姓名查找',
    icon: 'scan',
    mayEnter: me => me.doorCount > 0 || staff('event.desk')(me),
    enter: () => open('staff/gate/pages/doors/index', {}),
  },
  {
    route: 'staff/gate/pages/doors/index',
    title: '帮忙验票',
    note: '有邀请码的话，从这里加入',
    icon: 'hand',
    mayEnter: me => me.binding === 'active' && me.doorCount === 0 && !staff('event.desk')(me),
    enter: () => open('staff/gate/pages/doors/index', {}),
  },
]

export const DESK_ENTRIES: readonly Entry[] = [
  {
    route: 'staff/office/pages/held/index',
    title: '内容核查',
    note: '自动检查拿不准的，由人决定',
    icon: 'eye',
    mayEnter: staff('content.decide'),
    enter: () => open('staff/office/pages/held/index', {}),
  },
  {
    route: 'staff/desk/pages/events/index',
    title: '活动管理',
    note: '编辑、发布、看报名和到场',
    icon: 'calendar',
    mayEnter: staff('event.desk'),
    enter: () => open('staff/desk/pages/events/index', {}),
  },
  {
    route: 'staff/desk/pages/figures/index',
    title: '活动统计',
    note: '办了多少场、来了多少人次，按品牌、工会和月份',
    icon: 'sliders',
    mayEnter: staff('event.figures'),
    enter: () => open('staff/desk/pages/figures/index', {}),
  },
  {
    route: 'staff/answers/pages/keep/index',
    title: '问答维护',
    note: '核对答案、看没找到的问题、导入法律文本',
    icon: 'edit',
    mayEnter: staff('faq.curate'),
    enter: () => open('staff/answers/pages/keep/index', {}),
  },
  {
    route: 'staff/desk/pages/spots/index',
    title: '驿站与路线',
    note: '布置打卡点，打印墙上的码',
    icon: 'pin',
    mayEnter: staff('event.edit'),
    enter: () => open('staff/desk/pages/spots/index', {}),
  },
  {
    route: 'staff/directory/pages/bindings/index',
    title: '会籍申请',
    note: '核对并确认会员的绑定申请',
    icon: 'shield',
    mayEnter: staff('binding.decide'),
    enter: () => open('staff/directory/pages/bindings/index', {}),
  },
  {
    route: 'staff/directory/pages/moves/index',
    title: '转会和退会申请',
    note: '谁想转来，谁要退会',
    icon: 'swap',
    mayEnter: staff('binding.decide'),
    enter: () => open('staff/directory/pages/moves/index', {}),
  },
  {
    route: 'staff/office/pages/jobs/index',
    title: '定时工作',
    note: '系统自动做的事，有没有做完',
    icon: 'clock',
    mayEnter: staff('jobs.read'),
    enter: () => open('staff/office/pages/jobs/index', {}),
  },
  {
    route: 'staff/directory/pages/members/index',
    title: '会员名册',
    note: '查找、导入和导出',
    icon: 'people',
    mayEnter: staff('roster.read'),
    enter: () => open('staff/directory/pages/members/index', {}),
  },
  {
    route: 'staff/directory/pages/import/index',
    title: '导入名册',
    note: '从 Excel 导入，逐行说明问题',
    icon: 'upload',
    mayEnter: staff('roster.import'),
    enter: () => open('staff/directory/pages/import/index', {}),
  },
  {
    route: 'staff/directory/pages/unions/index',
    title: '工会组织',
    note: '联合会、基层工会和单位',
    icon: 'building',
    mayEnter: staff('union.edit'),
    enter: () => open('staff/directory/pages/unions/index', {}),
  },
  {
    route: 'staff/directory/pages/roles/index',
    title: '权限管理',
    note: '谁可以做什么，授予和收回',
    icon: 'sliders',
    mayEnter: staff('role.read'),
    enter: () => open('staff/directory/pages/roles/index', {}),
  },
  {
    route: 'staff/office/pages/calendar/index',
    title: '工作日历',
    note: '放假和调休，期限都按它算',
    icon: 'calendar',
    mayEnter: staff('calendar.read'),
    enter: () => open('staff/office/pages/calendar/index', {}),
  },
  {
    route: 'staff/office/pages/audit/index',
    title: '审计记录',
    note: '谁做了什么，记录有没有被动过',
    icon: 'shield',
    mayEnter: staff('audit.read'),
    enter: () => open('staff/office/pages/audit/index', {}),
  },
]

/** The entries that exist for this person in this build. */
export const entriesFor = (entries: readonly Entry[], me: Me): Entry[] =>
  entries.filter(entry => isBuilt(entry.route) && entry.mayEnter(me))
