import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { office } from '../../../../contract/office'
import { AUDIT_SUBJECT_KINDS, type AuditSubjectKind, auditWord, subjectWord } from '../../../../domain/audit-words'
import { endPullDown } from '../../../../platform/navigation'
import { useArrowKeys } from '../../../../platform/use-arrow-keys'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { PickField } from '../../../../ui/choice-field'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { agoText } from '../../../../ui/time-text'
import { TwoPane } from '../../../../ui/two-pane'
import { AUDIT_TEXT } from '../../audit-text'
import { type AuditEventRow, actor } from '../../components/audit-event'
import { AuditHead } from '../../components/audit-head'
import { ChainDetail, type ChainSubject } from '../../components/chain-detail'
import { FindChain } from '../../components/find-chain'

const MINUTE_MS = 60_000
const ALL = 'all'
type Filter = AuditSubjectKind | typeof ALL

const FILTERS: readonly { value: Filter; label: string }[] = [
  { value: ALL, label: AUDIT_TEXT.all },
  ...AUDIT_SUBJECT_KINDS.map(value => ({ value, label: subjectWord(value) })),
]

const keyOf = ({ subjectKind, subjectId, seq }: AuditEventRow): string => `${subjectKind}:${subjectId}:${seq}`
const kindOf = (word: string): AuditSubjectKind | undefined => AUDIT_SUBJECT_KINDS.find(kind => kind === word)

/** What happened, the latest first; each event opens its subject's whole chain as the server verified it. */
export default function AuditPage() {
  const [filter, setFilter] = useState<Filter>(ALL)
  const [picked, setPicked] = useState<string | null>(null)
  const [looked, setLooked] = useState<ChainSubject | null>(null)
  const [finding, setFinding] = useState(false)
  const nowMs = useServerNow(MINUTE_MS)
  const list = usePages(office.audits, filter === ALL ? {} : { kind: filter })
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const items = list.state === 'ready' ? list.data.items : []
  const choose = (key: string | null) => {
    setLooked(null)
    setPicked(key)
  }
  useArrowKeys(items.map(keyOf), picked, choose)
  const event = items.find(item => keyOf(item) === picked)
  const kind = event && kindOf(event.subjectKind)
  const subject = looked ?? (event && kind ? { subjectKind: kind, subjectId: event.subjectId } : null)
  return (
    <Page title={AUDIT_TEXT.title} width="wide">
      <TwoPane
        onBack={() => choose(null)}
        list={
          <>
            <Text className="t-second">{AUDIT_TEXT.rule}</Text>
            <AuditHead nowMs={nowMs} />
            <PickField label={AUDIT_TEXT.kinds} options={FILTERS} value={filter} onChange={setFilter} />
            <Loaded
              call={list}
              isEmpty={data => data.items.length === 0}
              empty={<Empty icon="shield" title={AUDIT_TEXT.none} note={AUDIT_TEXT.noneNote} />}
            >
              {({ items: rows, more, loadingMore }) => (
                <View className="stack-2">
                  <Card flush>
                    {rows.map(row => (
                      <ListRow
                        key={keyOf(row)}
                        title={auditWord(row.what)}
                        note={[subjectWord(row.subjectKind), actor(row), agoText(row.atMs, nowMs)].join(' · ')}
                        selected={keyOf(row) === picked}
                        onPress={() => choose(keyOf(row))}
                      />
                    ))}
                  </Card>
                  {more && <Button label={AUDIT_TEXT.more} kind="quiet" busy={loadingMore} onPress={more} />}
                </View>
              )}
            </Loaded>
            <Button label={AUDIT_TEXT.find} kind="quiet" icon="search" onPress={() => setFinding(true)} />
          </>
        }
        detail={
          subject ? (
            <ChainDetail key={`${subject.subjectKind}:${subject.subjectId}`} subject={subject} nowMs={nowMs} />
          ) : null
        }
        unchosen={<Empty icon="shield" title={AUDIT_TEXT.choose} note={AUDIT_TEXT.chooseNote} />}
      />
      {finding && (
        <FindChain
          onClose={() => setFinding(false)}
          onFind={found => {
            setFinding(false)
            setLooked(found)
          }}
        />
      )}
    </Page>
  )
}
