import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { BottomBar } from '../../../../ui/bottom-bar'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { momentText } from '../../../../ui/time-text'
import { BUSINESS_TEXT } from '../../business-text'
import { EDITOR_TEXT } from '../../editor-text'
import { REPORT_TEXT } from '../../report-text'
import { STATE_WORDS } from '../../text'

/** Every session of the matchmakers, newest first. */
export default function DeskPage() {
  const call = useCall(matchmaking.desk, {})
  const nowMs = useServerNow(60_000)
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page
      title="联谊与对接"
      width="wide"
      bottom={
        <BottomBar>
          <Button kind="main" label={EDITOR_TEXT.newTitle} onPress={() => open('staff/host/pages/editor/index', {})} />
        </BottomBar>
      }
    >
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="people" title="还没有安排" note="先新建一场联谊或对接会。" />}
      >
        {({ items }) => (
          <>
            {items.some(one => one.openReports > 0) && (
              <Notice
                tone="stop"
                text="有人反映了情况，请在 24 小时内答复。"
                action={{ label: '去看看', onPress: () => open('staff/host/pages/reports/index', {}) }}
              />
            )}
            <Card flush>
              {items.map(one => (
                <ListRow
                  key={one.sessionId}
                  title={one.title}
                  note={[
                    momentText(one.startsAtMs, nowMs),
                    ...(one.kind === 'youth'
                      ? [
                          `待核对 ${one.applied}`,
                          `已核对 ${one.verified}`,
                          `确认 男${one.confirmed.m} 女${one.confirmed.f}`,
                        ]
                      : []),
                  ].join(' · ')}
                  trail={
                    <StatusTag
                      {...(one.kind === 'business' && one.state === 'final'
                        ? BUSINESS_TEXT.planned
                        : STATE_WORDS[one.state])}
                    />
                  }
                  onPress={() =>
                    one.state === 'draft'
                      ? open('staff/host/pages/editor/index', { sessionId: one.sessionId })
                      : open(`staff/host/pages/${one.kind === 'business' ? 'business' : 'run'}/index`, {
                          sessionId: one.sessionId,
                        })
                  }
                />
              ))}
            </Card>
            <Card flush>
              <ListRow
                title={REPORT_TEXT.title}
                note={REPORT_TEXT.way}
                onPress={() => open('staff/host/pages/reports/index', {})}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  )
}
