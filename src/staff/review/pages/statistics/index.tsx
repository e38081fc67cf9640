import { Text, View } from '@tarojs/components'
import { aid } from '../../../../contract/aid'
import { HELP_WORDS } from '../../../../domain/aid/help'
import { AID_KIND_WORDS } from '../../../../domain/aid/words'
import { useCall } from '../../../../platform/use-call'
import { Card, Section } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { Bars } from '../../components/bars'
import { STAT_TEXT } from '../../figures-text'

/** Sums of the ledger with their sentence; bars and the figures beside them. */
export default function StatisticsPage() {
  const statistics = useCall(aid.statistics, {})
  return (
    <Page title={STAT_TEXT.title} width="wide">
      <Loaded call={statistics}>
        {data => (
          <>
            <View className="stack-1">
              <Text className="t-title">{STAT_TEXT.head(data.people, data.paidFen)}</Text>
              <Text className="t-second">{STAT_TEXT.note}</Text>
              {data.label !== '' && <Text className="t-second">{data.label}</Text>}
            </View>
            {(data.emergencyFen > 0 || data.recoveringFen > 0) && (
              <Card>
                <Text>{`${STAT_TEXT.emergency(data.emergencyFen)}，${STAT_TEXT.recovering(data.recoveringFen)}`}</Text>
              </Card>
            )}
            <Bars
              title={STAT_TEXT.byYear}
              head={STAT_TEXT.year}
              rows={data.byYear.map(one => ({
                key: `${one.year} ${one.imported}`,
                name: one.imported ? `${one.year}（${STAT_TEXT.imported}）` : one.year,
                ...{ people: one.people, paidFen: one.paidFen },
              }))}
            />
            <Bars
              title={STAT_TEXT.byKind}
              head={STAT_TEXT.kind}
              rows={data.byKind.map(one => ({ ...one, key: one.kind, name: AID_KIND_WORDS[one.kind] }))}
            />
            {data.help.length > 0 && (
              <Section title={STAT_TEXT.help} note={STAT_TEXT.helpNote}>
                <Card flush>
                  {data.help.map(({ kind, times, people, worthFen }) => (
                    <ListRow
                      key={kind}
                      title={HELP_WORDS[kind]}
                      trail={<Text className="t-tabular">{STAT_TEXT.helpLine({ times, people, worthFen })}</Text>}
                    />
                  ))}
                </Card>
              </Section>
            )}
            <Bars
              title={STAT_TEXT.byUnion}
              head={STAT_TEXT.union}
              rows={data.byUnion.map(one => ({ ...one, key: one.unionId }))}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
