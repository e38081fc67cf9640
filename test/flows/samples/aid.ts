import { AID_PROGRAMMES } from '../../../cloudfunctions/_demo/aid-programmes'
import { aid } from '../../../src/contract/aid'
import { accepted } from '../local-cloud'
import { ADMIN, AUDITOR, by, DISTRICT, type DomainSamples, EVERYONE, GUEST, MEMBER, OFFICER, OTHER } from './sample'

const content = {
  answers: { income: 3_000_000, people: 3, stage: 'college' },
  person: { name: '示例甲', idNumber: '', phone: '', address: '' },
  people: [],
  bank: { holder: '', bankName: '', card: '' },
  story: '',
}

export const aidSamples: DomainSamples = {
  samples: async ({ cloud }) => {
    const { items: programmes } = accepted(await cloud.as(MEMBER).call(aid.programmes, {}))
    const schooling = programmes.find(one => one.kind === 'schooling')
    if (!schooling) throw new Error('the demo has programmes')
    const { programmeId } = schooling
    const draft = { programmeId, version: 0, step: 'home', content, requestId: 'house-aid' }
    const { applicationId, version } = accepted(await cloud.as(MEMBER).call(aid.saveDraft, draft))
    const desk = async (openid: string, name: 'intake' | 'l1' | 'l2') =>
      accepted(await cloud.as(openid).call(aid.queue, { desk: name })).items
    const waiting = await desk(OFFICER, 'intake')
    const submitted = waiting.find(one => one.state === 'submitted')
    const verifying = waiting.find(one => one.state === 'verifying')
    const [first] = await desk('oDemoChair', 'l1')
    const notice = accepted(await cloud.as(GUEST).call(aid.notices, {})).items[0]
    if (!submitted || !verifying || !first || !notice) throw new Error('the demo has cases')
    const seen = accepted(await cloud.as(OFFICER).call(aid.review, { applicationId: submitted.applicationId }))
    const visited = accepted(await cloud.as(OFFICER).call(aid.review, { applicationId: first.applicationId }))
    const { items: lines } = accepted(await cloud.as(AUDITOR).call(aid.fundLines, {}))
    const { items: rulesets } = accepted(await cloud.as(ADMIN).call(aid.rulesets, {}))
    const [rules] = rulesets
    const batch = accepted(
      await cloud.as('oDemoMaker').call(aid.openBatch, { title: '演示批次', requestId: 'house-batch' }),
    )
    const exported = { purpose: '内部核对', year: '2026', requestId: 'house-export' }
    const { exportId } = accepted(await cloud.as('oDemoRights').call(aid.askExport, exported))
    // the demo's budget is no part of a programme
    const { budgetYuan: _, ...programme } = JSON.parse(JSON.stringify(AID_PROGRAMMES[0]))
    const mine = { applicationId, version }
    const { batchId } = batch
    const { unions } = accepted(await cloud.as(OFFICER).call(aid.care, {}))
    const cared = {
      kind: 'visit' as const,
      unionId: unions[0]?.unionId ?? '',
      day: '2026-01-15',
      people: 3,
      worthFen: 0,
    }
    const place = { place: '示范社区', note: '看望高温岗位的职工' }
    const { careId } = accepted(
      await cloud.as(OFFICER).call(aid.recordCare, { ...cared, ...place, requestId: 'house-care-1' }),
    )
    const { items: dictionaries } = accepted(await cloud.as(ADMIN).call(aid.categories, {}))
    const [{ dictionaryId } = { dictionaryId: '' }] = dictionaries
    const categories = [{ key: 'deep', label: '深度困难', meaning: '低保家庭', perHeadUpToFen: null }]
    return {
      'aid.programmes': by(GUEST),
      'aid.likely': by(GUEST, { programmeId, answers: content.answers }),
      'aid.saveDraft': by(MEMBER, { ...draft, requestId: 'house-aid-2' }),
      'aid.draft': by(MEMBER, { applicationId }),
      'aid.addEvidence': by(MEMBER, { applicationId, materialKey: 'enrolled', fileIds: ['none'] }),
      'aid.dropEvidence': by(MEMBER, { applicationId, fileId: 'none' }),
      'aid.submit': by(MEMBER, { ...mine, consents: [], requestId: 'house-aid-3' }),
      'aid.resubmit': by(MEMBER, { ...mine, requestId: 'house-aid-4' }),
      'aid.mine': by(MEMBER),
      'aid.case': by(MEMBER, { applicationId }),
      'aid.ownFile': by(MEMBER, { applicationId }),
      'aid.evidencePiece': by(OFFICER, {
        ...{ applicationId: seen.applicationId, fileId: seen.evidence[0]?.fileIds[0] ?? '', piece: 0, reason: '核对' },
      }),
      'aid.withdraw': by(MEMBER, mine),
      'aid.appeal': by(MEMBER, { ...mine, text: '请再看看' }),
      'aid.fixAccount': by(MEMBER, {
        ...mine,
        bank: { holder: '示例甲', bankName: '示范银行', card: '4111111111111111' },
      }),
      'aid.notices': by(GUEST),
      'aid.object': by(MEMBER, {
        ...{ applicationId: notice.applicationId, text: '情况不符', anonymous: true, requestId: 'house-aid-5' },
      }),
      'aid.queue': by(OFFICER, { desk: 'intake' }),
      'aid.review': by(OFFICER, { applicationId: seen.applicationId }),
      'aid.revealField': by(OFFICER, { applicationId: seen.applicationId, field: 'name', reason: '电话核对' }),
      'aid.act': by(OFFICER, {
        ...{
          applicationId: seen.applicationId,
          version: seen.version,
          requestId: 'house-aid-6',
          act: { command: 'accept' },
        },
      }),
      'aid.recordVisit': by(OFFICER, {
        ...{ applicationId: verifying.applicationId, requestId: 'house-visit', deviceAtMs: 1_790_000_000_000 },
        ...{ place: '示范社区', note: '情况属实' },
      }),
      'aid.confirmVisit': by(OFFICER, {
        applicationId: first.applicationId,
        visitId: visited.visits[0]?.visitId ?? '',
      }),
      'aid.openVisits': by(OFFICER),
      'aid.statistics': by(DISTRICT, { fromYear: 2020 }),
      'aid.fundLines': by(AUDITOR, { year: '2026' }),
      'aid.saveFundLine': by('oDemoLead', { programmeId, year: '2026', totalFen: 30_000_000, version: 1 }),
      'aid.payable': by('oDemoMaker'),
      'aid.batches': by('oDemoMaker'),
      'aid.batch': by('oDemoMaker', { batchId }),
      'aid.openBatch': by('oDemoMaker', { title: '演示批次', requestId: 'house-batch' }),
      'aid.addLines': by('oDemoMaker', { batchId, applicationIds: [applicationId] }),
      'aid.dropLine': by('oDemoMaker', { batchId, applicationId }),
      'aid.confirmBatch': by('oDemoChecker', { batchId, version: 1, count: 0, totalFen: 0 }),
      'aid.bankFile': by('oDemoMaker', { batchId, format: 'csv' }),
      'aid.bankResult': by('oDemoChecker', { batchId, fileId: 'cloud://env/none.csv' }),
      'aid.recovered': by('oDemoChecker', { applicationId, reason: '已退回' }),
      'aid.ledger': by(AUDITOR, { fundLineId: lines[0]?.fundLineId ?? '' }),
      'aid.askExport': by('oDemoRights', exported),
      'aid.exports': by(AUDITOR),
      'aid.approveExport': by('oDemoLead', { exportId }),
      'aid.importPast': by(ADMIN, { fileId: 'cloud://env/none.xlsx', label: '演示分摊' }),
      'aid.rulesets': by(ADMIN),
      'aid.ruleset': by(ADMIN, { rulesetId: rules?.rulesetId ?? '' }),
      'aid.checkRules': by(ADMIN, { programme }),
      'aid.saveRules': by(ADMIN, { programmeId, version: 9, programme, requestId: 'house-rules' }),
      'aid.replayRules': by(ADMIN, { rulesetId: rules?.rulesetId ?? '' }),
      'aid.recordCare': by(OFFICER, { ...cared, ...place, requestId: 'house-care' }),
      'aid.care': by(OFFICER),
      'aid.dropCare': by(OFFICER, { careId, reason: '记错了' }),
      'aid.categories': by(ADMIN),
      'aid.saveCategories': by(ADMIN, { version: 9, source: '演示文件', categories, requestId: 'house-categories' }),
      'aid.publishCategories': by(ADMIN, { dictionaryId, version: 1, fromDay: '2027-01-01' }),
      'aid.publishRules': by(ADMIN, { rulesetId: rules?.rulesetId ?? '', version: 1, fromDay: '2027-01-01' }),
    }
  },
  may: {
    'aid.programmes': { who: EVERYONE },
    'aid.likely': { who: EVERYONE },
    'aid.saveDraft': { who: EVERYONE.filter(who => who !== GUEST) },
    'aid.draft': { who: [MEMBER] },
    'aid.addEvidence': { who: [MEMBER] },
    'aid.dropEvidence': { who: [MEMBER] },
    'aid.submit': { who: [MEMBER] },
    'aid.resubmit': { who: [MEMBER] },
    'aid.mine': { who: EVERYONE },
    'aid.case': { who: [MEMBER] },
    'aid.ownFile': { who: [MEMBER] },
    'aid.evidencePiece': { who: [OFFICER, AUDITOR] },
    'aid.withdraw': { who: [MEMBER] },
    'aid.appeal': { who: [MEMBER] },
    // a case that is none of an officer's is not where an officer may act
    'aid.fixAccount': { who: [MEMBER, OFFICER] },
    'aid.notices': { who: EVERYONE },
    'aid.object': { who: EVERYONE },
    'aid.queue': { who: [OFFICER, OTHER] },
    'aid.review': { who: [OFFICER, AUDITOR] },
    'aid.revealField': { who: [OFFICER, AUDITOR] },
    'aid.act': { who: [OFFICER], action: 'aid.intake' },
    'aid.recordVisit': { who: [OFFICER], action: 'aid.intake' },
    'aid.confirmVisit': { who: [OFFICER], action: 'aid.intake' },
    'aid.openVisits': { who: [OFFICER, OTHER] },
    'aid.statistics': { who: [AUDITOR, DISTRICT] },
    'aid.fundLines': { who: [AUDITOR] },
    'aid.saveFundLine': { who: [] },
    'aid.payable': { who: [AUDITOR] },
    'aid.batches': { who: [AUDITOR] },
    'aid.batch': { who: [AUDITOR] },
    'aid.openBatch': { who: [] },
    'aid.addLines': { who: [] },
    'aid.dropLine': { who: [] },
    'aid.confirmBatch': { who: [] },
    'aid.bankFile': { who: [] },
    'aid.bankResult': { who: [] },
    'aid.recovered': { who: [] },
    'aid.ledger': { who: [AUDITOR] },
    'aid.askExport': { who: [] },
    'aid.exports': { who: [AUDITOR] },
    'aid.approveExport': { who: [] },
    'aid.importPast': { who: [ADMIN, DISTRICT] },
    'aid.rulesets': { who: [AUDITOR, ADMIN] },
    'aid.ruleset': { who: [AUDITOR, ADMIN] },
    'aid.checkRules': { who: [ADMIN] },
    'aid.saveRules': { who: [ADMIN] },
    'aid.replayRules': { who: [ADMIN] },
    'aid.publishRules': { who: [ADMIN] },
    'aid.recordCare': { who: [OFFICER], action: 'aid.care' },
    'aid.care': { who: [OFFICER, OTHER] },
    'aid.dropCare': { who: [OFFICER] },
    'aid.categories': { who: [AUDITOR, ADMIN] },
    'aid.saveCategories': { who: [ADMIN] },
    'aid.publishCategories': { who: [ADMIN] },
  },
  harmless: { 'aid.act': { version: 999 } },
}
