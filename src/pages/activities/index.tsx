import { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { events } from '../../contract/events'
import { BRANDS, type Brand } from '../../domain/events/brands'
import { endPullDown } from '../../platform/navigation'
import { usePages } from '../../platform/use-pages'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Page } from '../../ui/page'
import { Empty, Loaded, Skeleton } from '../../ui/states'
import { dayText } from '../../ui/time-text'
import { SessionRow } from '../parts/session-row'
import { useNow } from '../parts/use-now'
import { brandsOf, byDay } from './by-day'

const ALL = '全部'
type Filter = Brand | typeof ALL

/** What is on, by day; guests see it too. */
export default function ActivitiesPage() {
  const nowMs = useNow()
  const list = usePages(events.list, {})
  const [filter, setFilter] = useState<Filter>(ALL)
  useShareAppMessage(() => ({ title: '工会活动，来看看有没有您想去的', path: '/pages/activities/index' }))
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  return (
    <Page title="活动" tab>
      <Loaded
        call={list}
        skeleton={<Skeleton rows={5} />}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="calendar" title="近期还没有活动" note="新活动发布后会出现在这里，下拉可以刷新" />}
      >
        {({ items, more, loadingMore }) => {
          const shown: Filter[] = [ALL, ...brandsOf(items, BRANDS)]
          const options = shown.map(value => ({ value, label: value }))
          const days = byDay(items, filter === ALL ? null : filter, nowMs)
          return (
            <>
              <Chips label="按品牌筛选" options={options} value={filter} onChange={setFilter} />
              {days.map(day => (
                <Section key={day.key} title={dayText(day.startsAtMs, nowMs)}>
                  <Card flush>
                    {day.rows.map(({ event, session }) => (
                      <SessionRow key={session.sessionId} event={event} session={session} nowMs={nowMs} />
                    ))}
                  </Card>
                </Section>
              ))}
              {days.length === 0 && (
                <Empty
                  icon="calendar"
                  title={`“${filter}”近期没有场次`}
                  action={{ label: '看全部活动', onPress: () => setFilter(ALL) }}
                />
              )}
              {more && <Button label="再看一些" busy={loadingMore} onPress={more} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
