import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { events } from '../../../../contract/events'
import { signUpStanding } from '../../../../domain/events/sign-up-standing'
import { endPullDown, openTab } from '../../../../platform/navigation'
import { usePages } from '../../../../platform/use-pages'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Section } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Confirm } from '../../../../ui/sheet'
import { Empty, Loaded } from '../../../../ui/states'
import { MySignUp, type MySignUpRow } from '../../components/my-sign-up'
import { MINE_TEXT } from '../../text'
import { useCancel } from '../../use-cancel'
import { WAITING_TEXT } from '../../waiting-text'

const TICK_MS = 30_000

/** Giving places back costs more than giving a wait up, and is asked about in other words. */
const confirmWords = (asked: MySignUpRow | null) => {
  const waits = asked && asked.status !== 'confirmed' && asked.status !== 'cancelled' ? asked.status : null
  if (asked && waits)
    return {
      title: WAITING_TEXT.withdrawTitle,
      text: WAITING_TEXT.withdrawText(asked.title),
      verb: WAITING_TEXT.withdraw[waits],
    }
  const text = asked ? MINE_TEXT.confirmText(asked.places, asked.title) : ''
  return { title: MINE_TEXT.confirmTitle, text, verb: MINE_TEXT.cancel }
}

/** What I signed up for: what is ahead first and soonest first, then what was. */
export default function MySignUpsPage() {
  const nowMs = useServerNow(TICK_MS)
  const list = usePages(events.mine, {})
  const cancel = useCancel<MySignUpRow>()
  usePullDownRefresh(() => {
    list.reload()
    endPullDown()
  })
  const group = (title: string, signUps: readonly MySignUpRow[]) =>
    signUps.length > 0 && (
      <Section title={title}>
        <View className="stack-2">
          {signUps.map(signUp => (
            <MySignUp key={signUp.signUpId} signUp={signUp} nowMs={nowMs} onCancel={() => cancel.ask(signUp)} />
          ))}
        </View>
      </Section>
    )
  return (
    <Page title={MINE_TEXT.title}>
      <Loaded
        call={list}
        isEmpty={data => data.items.length === 0}
        empty={
          <Empty
            icon="ticket"
            title={MINE_TEXT.none}
            note={MINE_TEXT.noneNote}
            action={{ label: MINE_TEXT.toActivities, onPress: () => openTab('pages/activities/index') }}
          />
        }
      >
        {({ items, more, loadingMore }) => {
          const ahead = items.filter(signUp => signUpStanding(signUp, nowMs).isAhead)
          return (
            <>
              {group(
                MINE_TEXT.ahead,
                [...ahead].sort((a, b) => a.startsAtMs - b.startsAtMs),
              )}
              {group(
                MINE_TEXT.past,
                items.filter(signUp => !ahead.includes(signUp)),
              )}
              {more && <Button label={MINE_TEXT.more} busy={loadingMore} onPress={more} />}
            </>
          )
        }}
      </Loaded>
      <Confirm
        open={cancel.asked !== null}
        {...confirmWords(cancel.asked)}
        kind="danger"
        busy={cancel.busy}
        problem={cancel.problem}
        onConfirm={cancel.confirm}
        onClose={cancel.close}
      />
    </Page>
  )
}
