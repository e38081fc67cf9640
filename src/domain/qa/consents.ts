import type { ConsentText } from '../consent-text'

export const QA_CONSENT_KINDS = ['qa.publish', 'qa.lawyer'] as const

/** Each is given for one thread by itself. */
export const QA_CONSENTS: Readonly<Record<(typeof QA_CONSENT_KINDS)[number], ConsentText>> = {
  'qa.publish': {
    version: 1,
    title: '公开这个问题和答复',
    text: '问题答复以后，工会可以把问题和答复隐去个人信息，经两位工作人员先后看过，登在“大家的问答”里给别人参考。不登姓名、单位、电话，也不登临时称呼。',
    why: '别人遇到同样的事，可以直接看到答案。不同意也一样办理。',
    revocable: true,
    whenRevoked: '公开的内容马上撤下，您的问题照常办理。',
  },
  'qa.lawyer': {
    version: 1,
    title: '让值班律师看这个问题的全文',
    text: '我同意工会请的值班律师看我这个问题里写的全部内容和附件，用来给我答复。律师是外面律师事务所的人，只看这一个问题。',
    why: '不同意也会答复：律师只看隐去姓名、电话等信息的内容，看不到附件。',
    revocable: true,
    whenRevoked: '律师以后只看得到隐去个人信息的内容。已经看过的不能收回。',
  },
}
