import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, open, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Card } from '../../../../ui/card'
import { Tabs } from '../../../../ui/chips'
import { ListRow } from '../../../../ui/list-row'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { momentText } from '../../../../ui/time-text'
import { BUSINESS_TEXT } from '../../business-text'
import { CompanyTable } from '../../components/company-table'
import { MakeSchedule } from '../../components/make-schedule'
import { Outcomes } from '../../components/outcomes'
import type { Scheduled } from '../../components/replan-sheet'
import { Schedule } from '../../components/schedule'
import { EDITOR_TEXT } from '../../editor-text'
import { STATE_WORDS } from '../../text'

/** Companies change their cards, and outcomes arrive, while the page is open. */
const EVERY_MS = 15_000
const EDITABLE = ['published', 'open', 'final']

type Part = 'companies' | 'schedule' | 'outcomes'
const PARTS = (['companies', 'schedule', 'outcomes'] as const).map(value => ({ value, label: BUSINESS_TEXT[value] }))

/** One business meeting in the host's hand: companies, then the schedule, then what came of it. */
export default function BusinessPage() {
  const { sessionId = '' } = useRouteParams('staff/host/pages/business/index')
  const asked = { enabled: sessionId !== '', everyMs: EVERY_MS }
  const overview = useCall(matchmaking.overview, { sessionId }, asked)
  const schedule = useCall(matchmaking.schedule, { sessionId }, asked)
  const nowMs = useServerNow(15_000)
  const [shown, show] = useState<Part | null>(null)
  usePullDownRefresh(() => {
    overview.reload()
    schedule.reload()
    endPullDown()
  })
  return (
    <Page title={BUSINESS_TEXT.title} width="wide">
      <Loaded call={schedule}>
        {data => {
          const part = shown ?? (data.plan > 0 ? 'schedule' : 'companies')
          const isOver = overview.state === 'ready' && nowMs >= overview.data.closesAtMs
          return (
            <>
              <Card>
                <View className="stack-1">
                  <Text className="t-head">{data.title}</Text>
                  <View className="line-2">
                    <StatusTag {...standing(data, isOver)} />
                  </View>
                </View>
              </Card>
              <Tabs label={BUSINESS_TEXT.parts} options={PARTS} value={part} onChange={show} />
              {part === 'companies' && (
                <Loaded call={overview}>
                  {known => (
                    <>
                      {data.plan === 0 && (
                        <Notice
                          tone="info"
                          text={isOver ? BUSINESS_TEXT.closed : BUSINESS_TEXT.open(momentText(known.closesAtMs, nowMs))}
                          {...(isOver && {
                            action: { label: BUSINESS_TEXT.schedule, onPress: () => show('schedule') },
                          })}
                        />
                      )}
                      <CompanyTable data={known} />
                    </>
                  )}
                </Loaded>
              )}
              {part === 'schedule' && data.plan > 0 && <Schedule sessionId={sessionId} data={data} nowMs={nowMs} />}
              {part === 'schedule' && data.plan === 0 && isOver && (
                <MakeSchedule
                  sessionId={sessionId}
                  slotsAtMs={data.slotsAtMs}
                  tables={data.tables}
                  onPublished={() => show('schedule')}
                />
              )}
              {part === 'schedule' && data.plan === 0 && !isOver && (
                <Notice
                  tone="info"
                  text={
                    overview.state === 'ready'
                      ? BUSINESS_TEXT.open(momentText(overview.data.closesAtMs, nowMs))
                      : BUSINESS_TEXT.notYet
                  }
                />
              )}
              {part === 'outcomes' && <Outcomes data={data} />}
              {EDITABLE.includes(data.state) && (
                <Card flush>
                  <ListRow
                    title={data.state === 'published' ? EDITOR_TEXT.editTitle : EDITOR_TEXT.callOff}
                    onPress={() => open('staff/host/pages/editor/index', { sessionId })}
                  />
                </Card>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

/** A business meeting's own words for where it stands. */
const standing = ({ state, plan }: Scheduled, isOver: boolean) => {
  if (plan > 0 && state === 'final') return BUSINESS_TEXT.planned
  return state === 'open' && isOver ? BUSINESS_TEXT.unplanned : STATE_WORDS[state]
}
