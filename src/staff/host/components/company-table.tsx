import { Text } from '@tarojs/components'
import type { Output } from '../../../contract/define'
import type { matchmaking } from '../../../contract/matchmaking'
import { Section } from '../../../ui/card'
import { type Column, DataTable } from '../../../ui/data-table'
import { Notice } from '../../../ui/notice'
import { StatusTag } from '../../../ui/status-tag'
import { BUSINESS_TEXT } from '../business-text'

export type Overview = Output<typeof matchmaking.overview>
type Company = Overview['companies'][number]

/** Companies with their cards and how many wishes each gave: never whom. */
export const CompanyTable = ({ data }: { data: Overview }) => {
  const there = (one: Company) =>
    one.slots.length === data.slots ? BUSINESS_TEXT.allDay : BUSINESS_TEXT.slotsOf(one.slots.length, data.slots)
  const marks = (one: Company) =>
    one.held ? (
      <StatusTag tone="wait" word={BUSINESS_TEXT.held} />
    ) : one.ownTable ? (
      <StatusTag tone="info" word={BUSINESS_TEXT.ownTable} />
    ) : null
  const columns: readonly Column<Company>[] = [
    { key: 'name', title: BUSINESS_TEXT.company, share: 2, cell: one => <Text>{one.name}</Text> },
    { key: 'offer', title: BUSINESS_TEXT.offer, share: 3, cell: one => <Text>{one.offer}</Text> },
    { key: 'need', title: BUSINESS_TEXT.need, share: 3, cell: one => <Text>{one.need}</Text> },
    { key: 'wishes', title: BUSINESS_TEXT.wished, cell: one => <Text>{BUSINESS_TEXT.wishes(one.wishes)}</Text> },
    { key: 'there', title: BUSINESS_TEXT.there, cell: one => <Text>{there(one)}</Text> },
    { key: 'marks', title: '', cell: marks },
  ]
  if (data.companies.length === 0) return <Notice tone="info" text={BUSINESS_TEXT.none} />
  return (
    <Section
      title={BUSINESS_TEXT.count(data.companies.length)}
      {...(data.pairs && { note: BUSINESS_TEXT.pairs(data.pairs.mutual, data.pairs.oneSided) })}
    >
      <DataTable
        caption={BUSINESS_TEXT.companies}
        columns={columns}
        rows={data.companies}
        rowKey={one => one.companyId}
        phoneRow={one => ({
          title: one.name,
          note: [BUSINESS_TEXT.wishes(one.wishes), there(one), one.offer].filter(part => part !== '').join(' · '),
          trail: marks(one),
        })}
      />
    </Section>
  )
}
