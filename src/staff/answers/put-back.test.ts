import { personalIn, redacted } from '../../domain/qa/redact'
import { putBack } from './put-back'

const SAID = '王经理说打62881234，找不到王经理就去人民路88号'
const hidden = personalIn(SAID).map(one => ({ ...one, mayKeep: true }))

test('words go back where they stood, everywhere, one after the other until all stand', () => {
  const once = putBack(redacted(SAID), { hidden, back: [], words: '62881234' })
  expect(once).toBe('【姓名已隐去】说打62881234，找不到【姓名已隐去】就去【地址已隐去】')
  const twice = putBack(once ?? '', { hidden, back: ['62881234'], words: '王经理' })
  expect(twice).toBe('王经理说打62881234，找不到王经理就去【地址已隐去】')
  expect(putBack(twice ?? '', { hidden, back: ['62881234', '王经理'], words: '人民路88号' })).toBe(SAID)
})

test('a text that a person rewrote around the marks takes them still, one without a mark does not', () => {
  const words = '62881234'
  expect(
    putBack('请打【姓名已隐去】的【号码已隐去】，【姓名已隐去】在【地址已隐去】', { hidden, back: [], words }),
  ).toContain(words)
  expect(putBack('请打【号码已隐去】', { hidden, back: [], words })).toBeNull()
})
