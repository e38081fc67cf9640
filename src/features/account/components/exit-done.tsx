import type { account } from '../../../contract/account'
import type { Output } from '../../../contract/define'
import { openTab } from '../../../platform/navigation'
import { useServerNow } from '../../../platform/use-server-now'
import { Button } from '../../../ui/button'
import { Result } from '../../../ui/result'
import { momentText } from '../../../ui/time-text'
import { EXIT_TEXT } from '../my-data-text'
import { ExitLists } from './receipt-card'

type Receipt = Output<typeof account.exit>

/** The receipt: what was removed, what is kept by which law, its number and time. */
export const ExitDone = ({ receipt }: { receipt: Receipt }) => {
  const nowMs = useServerNow(60_000)
  const isDone = receipt.state === 'done'
  return (
    <>
      <Result
        tone={isDone ? 'good' : 'wait'}
        title={isDone ? EXIT_TEXT.done[receipt.kind] : EXIT_TEXT.running}
        note={isDone ? EXIT_TEXT.doneNote : EXIT_TEXT.runningNote}
        facts={[
          { label: EXIT_TEXT.at, value: momentText(receipt.doneAtMs ?? receipt.startedAtMs, nowMs) },
          { label: EXIT_TEXT.number, value: receipt.exitId.slice(0, 10) },
        ]}
      />
      <ExitLists removed={receipt.removed} kept={receipt.kept} isDone={isDone} />
      <Button label={EXIT_TEXT.home} onPress={() => openTab('pages/home/index')} />
    </>
  )
}
