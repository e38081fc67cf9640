import type { JobWords } from '../job-words'

export const QA_JOB_NAMES = [
  'faq.index',
  'faq.nightly',
  'qa.share',
  'qa.clocks',
  'qa.tell',
  'qa.public',
  'qa.learn',
  'qa.retention',
] as const

export const QA_JOBS: Readonly<Record<(typeof QA_JOB_NAMES)[number], JobWords>> = {
  'faq.index': {
    title: '更新问答索引',
    what: '答案有改动时重新建立检索文件，核对新导入的法条。停着时，新答案晚些才搜得到，撤下的答案仍会马上撤下。',
    counts: { watched: '核对的法律文本', entries: '可检索的答案' },
  },
  'faq.nightly': {
    title: '问答每日整理',
    what: '装入随产品更新的答案，统计哪些答案有帮助，清理一年前的记录。停着时只是排序晚些更新。',
    counts: { loaded: '更新的答案', counted: '更新的统计', forgotten: '清理的记录' },
  },
  'qa.share': {
    title: '提问分派',
    what: '请假或者不再答复的人手上的提问移交给同事，没有人接的提问分给当班的人，过了七个工作日的提问办结。停着时，没人接的提问要手动认领。',
    counts: { handed: '移交的提问', given: '分出的提问', closed: '办结的提问' },
  },
  'qa.clocks': {
    title: '提问时限提醒',
    what: '提问的时限过半、到期、超过一半时提醒答复人和组长。停着时提醒会晚到，提问不受影响。',
    counts: { moved: '重算的时限', noticed: '提醒' },
  },
  'qa.public': {
    title: '公开内容的撤下',
    what: '提问人撤回同意后，清理公开的副本；有稿件等第二人审核时提醒。停着时，撤回的内容也已经看不到。',
    counts: { withdrawn: '撤下的内容', told: '提醒' },
  },
  'qa.learn': {
    title: '从点击和办结的问题里学',
    what: '同一个问法有三个人点开并说有帮助的，加进那条答案的问法；办结的问题引用了哪些条文，留给以后答复的人参考。停着时，只是晚些加入。',
    counts: { added: '加入的问法', threads: '记下的问题' },
  },
  'qa.retention': {
    title: '提问到期清理',
    what: '办结满一年的提问删除附件，满三年的删除内容和提问人，只留统计要的数字；公开的副本照旧，到期保留的不动。停着时，到期的内容会多留几天。',
    counts: { files: '删除的附件', blanked: '清空的提问', onHold: '到期但保留着的提问' },
  },
  'qa.tell': {
    title: '问答通知',
    what: '把没来得及送达的答复通知放进提问人的消息。停着时，通知会晚到，答复本身看得到。',
    counts: { released: '放行的内容', told: '补送的通知', ended: '收回的待办' },
  },
}
