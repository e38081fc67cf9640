import { Text, View } from '@tarojs/components'
import { aid } from '../../../../contract/aid'
import { open, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Card, Section } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { Fact, ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { CASE_TEXT } from '../../case-text'
import { APPLY_TEXT, OWN_TEXT } from '../../text'

/** My own file in clear; nobody else can open this page. */
export default function OwnFilePage() {
  const { applicationId = '' } = useRouteParams('features/aid/pages/own-file/index')
  const file = useCall(aid.ownFile, { applicationId })
  return (
    <Page title={OWN_TEXT.title}>
      <Loaded call={file}>
        {({ title, receiptNo, content, evidence }) => {
          const { person, people, bank, story } = content
          return (
            <>
              <View className="stack-1">
                <Text className="t-title">{title}</Text>
                <Text className="t-second">{CASE_TEXT.receipt(receiptNo)}</Text>
                <Text className="t-second">{OWN_TEXT.note}</Text>
              </View>
              <Facts
                title={OWN_TEXT.person}
                rows={[
                  [APPLY_TEXT.name, person.name],
                  [APPLY_TEXT.idNumber, person.idNumber],
                  [APPLY_TEXT.phone, person.phone],
                  [APPLY_TEXT.address, person.address],
                ]}
              />
              {people.map((one, i) => (
                <Facts
                  key={one.personId}
                  title={APPLY_TEXT.kin(i + 1)}
                  rows={[
                    [APPLY_TEXT.relation, one.relation],
                    [APPLY_TEXT.name, one.name],
                    [APPLY_TEXT.idNumber, one.idNumber],
                    [APPLY_TEXT.phone, one.phone],
                  ]}
                />
              ))}
              {bank.card !== '' && (
                <Facts
                  title={OWN_TEXT.bank}
                  rows={[
                    [APPLY_TEXT.holder, bank.holder],
                    [APPLY_TEXT.bankName, bank.bankName],
                    [APPLY_TEXT.card, bank.card],
                  ]}
                />
              )}
              {story !== '' && <Facts title={OWN_TEXT.story} rows={[[OWN_TEXT.story, story]]} />}
              <Card flush>
                <ListRow
                  lead={<Icon name="download" />}
                  title={OWN_TEXT.download}
                  note={OWN_TEXT.downloadNote}
                  onPress={() => open('features/account/pages/my-data/index', {})}
                />
              </Card>
              <Text className="t-second">
                {OWN_TEXT.files(evidence.reduce((all, { fileIds }) => all + fileIds.length, 0))}
              </Text>
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Facts = ({ title, rows }: { title: string; rows: readonly (readonly [label: string, value: string])[] }) => (
  <Section title={title}>
    <Card>
      <View className="stack-2">
        {rows.map(([label, value]) => (
          <Fact key={label} label={label}>
            {value === '' ? OWN_TEXT.empty : value}
          </Fact>
        ))}
      </View>
    </Card>
  </Section>
)
