import { members } from '../../../src/contract/members'
import { accepted } from '../local-cloud'
import { ADMIN, AUDITOR, by, DISTRICT, type DomainSamples, EVERYONE, GUEST, MEMBER, OFFICER, OTHER } from './sample'

export const membersSamples: DomainSamples = {
  samples: async ({ cloud, unionId }) => {
    const { items: unions } = accepted(await cloud.as(ADMIN).call(members.unions, {}))
    const union = unions.find(one => one.unionId === unionId)
    if (!union) throw new Error('the organiser is a union')
    const { member } = accepted(await cloud.as(MEMBER).call(members.me, {}))
    const { items: roles } = accepted(await cloud.as(ADMIN).call(members.roles, {}))
    const place = {
      name: union.name,
      kind: union.kind,
      form: union.form,
      parentId: union.parentId,
      companies: ['甲公司'],
    }
    return {
      'members.me': by(MEMBER),
      'members.bind': by('oHouseStranger', { by: 'phone', name: '无此人', phone: '13900000000' }),
      'members.withdrawBinding': by('oDemoGuest'),
      'members.bindingRequests': by(OFFICER),
      'members.decideBinding': by(OFFICER, { requestId: 'none', approve: false, reason: '不符' }),
      'members.unions': by(MEMBER, { parentId: 'root' }),
      'members.saveUnion': by(ADMIN, { unionId: union.unionId, ...place, requestId: 'house-2' }),
      'members.roster': by(OFFICER, { unionId: union.unionId, query: '张晓' }),
      'members.reveal': by(OFFICER, { memberId: member?.memberId ?? '', fields: ['phone'], reason: '联系本人' }),
      'members.importStart': by(ADMIN, { fileId: 'cloud://env/none.xlsx', unionId: 'root', requestId: 'house-3' }),
      'members.importStep': by(ADMIN, { importId: 'none', step: 0 }),
      'members.exportRoster': by(OFFICER, { unionId: union.unionId }),
      'members.roles': by(ADMIN),
      'members.grantRole': by(ADMIN, {
        ...{ memberId: member?.memberId ?? '', role: 'district', unionId: 'root', capabilities: ['statistics'] },
      }),
      'members.revokeRole': by(ADMIN, { grantId: roles.find(one => one.role === 'auditor')?.grantId ?? '' }),
    }
  },
  may: {
    'members.me': { who: EVERYONE },
    'members.bind': { who: EVERYONE },
    'members.unions': { who: EVERYONE },
    'members.withdrawBinding': { who: [GUEST] },
    'members.bindingRequests': { who: [OFFICER, OTHER, DISTRICT] },
    'members.decideBinding': { who: [OFFICER, DISTRICT], action: 'binding.decide' },
    'members.saveUnion': { who: [ADMIN, DISTRICT], action: 'union.edit' },
    'members.roster': { who: [OFFICER, AUDITOR, ADMIN, DISTRICT], action: 'roster.read' },
    'members.reveal': { who: [OFFICER, DISTRICT], action: 'roster.reveal' },
    'members.importStart': { who: [OFFICER, ADMIN, DISTRICT], action: 'roster.import' },
    // a number that is nobody's answers alike to all
    'members.importStep': { who: EVERYONE },
    'members.exportRoster': { who: [OFFICER, DISTRICT], action: 'roster.export' },
    'members.roles': { who: [AUDITOR, ADMIN] },
    'members.grantRole': { who: [ADMIN], action: 'role.grant' },
    'members.revokeRole': { who: [ADMIN], action: 'role.grant' },
  },
}
