import { qa } from '../../../contract/qa'
import { toast } from '../../../platform/toast'
import { useCommand } from '../../../platform/use-command'
import { Card, Section } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { RefusedNotice } from '../../../ui/notice'
import { RATE_TEXT } from '../thread-text'

const STARS = ['5', '4', '3', '2', '1'].map(value => ({ value, label: RATE_TEXT.stars(value) }))

/** One tap rates what the office did; another changes it. */
export const RateThread = ({ threadId, stars }: { threadId: string; stars: number | null }) => {
  const rate = useCommand(qa.rate, { renews: [qa.myThread] })
  const choose = async (value: string) => {
    if ((await rate.run({ threadId, stars: Number(value) })).ok) toast(RATE_TEXT.thanks)
  }
  return (
    <Section title={RATE_TEXT.title}>
      <Card>
        <Chips label={RATE_TEXT.title} options={STARS} value={stars === null ? '' : String(stars)} onChange={choose} />
        <RefusedNotice refused={rate.refused} />
      </Card>
    </Section>
  )
}
