import type { JobWords } from '../job-words'

export const OFFICE_JOB_NAMES = [
  'office.clearReceipts',
  'office.missCalendar',
  'office.anchorAudit',
  'office.clearAccesses',
  'office.clearExports',
  'office.rotateKeys',
  'office.holdContent',
] as const

export const OFFICE_JOBS: Readonly<Record<(typeof OFFICE_JOB_NAMES)[number], JobWords>> = {
  'office.clearReceipts': {
    title: '清理旧的运行记录',
    what: '运行记录保存一百八十天。停着时只是多占一点地方。',
    counts: { removed: '清理的记录' },
  },
  'office.missCalendar': {
    title: '提醒缺少的工作日历',
    what: '每天看一次今年的日历有没有，10 月起也看下一年的，缺了就提醒管日历的同事。停着时没有人提醒。',
    counts: { told: '发出的提醒' },
  },
  'office.anchorAudit': {
    title: '锚定审计记录',
    what: '每天一次，记住每条审计链的末尾。停着时，当天以后被删掉的末尾几条查不出来。',
    counts: { anchored: '记住的链' },
  },
  'office.clearAccesses': {
    title: '清理旧的查看记录',
    what: '谁看过谁的资料，保存三年；审计链一直保留。停着时只是多占一点地方。',
    counts: { removed: '清理的记录' },
  },
  'office.clearExports': {
    title: '清理导出的审计文件',
    what: '导出的文件保存一小时。停着时文件会多留一阵。',
    counts: { exports: '清理的文件' },
  },
  'office.rotateKeys': {
    title: '轮换密钥',
    what: '换密钥时，把加密的内容逐份换到新密钥。停着时内容照样能读，只是旧密钥还不能拿掉。',
    counts: { rotated: '换过的内容' },
  },
  'office.holdContent': {
    title: '检查没有回音的内容',
    what: '图片检查半小时没有回音，就转给人核查，并提醒管内容的同事。停着时，这些图片一直不会显示。',
    counts: { late: '转给人的图片', told: '发出的提醒' },
  },
}
