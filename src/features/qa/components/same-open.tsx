import { replaceWith } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { FORM_TEXT } from '../thread-text'

/** I have as good as the same open: the way there, or on with it as another matter. */
export const SameOpen = ({ threadId, busy, onAnyway }: { threadId: string; busy: boolean; onAnyway: () => void }) => (
  <>
    <Notice
      tone="info"
      text={FORM_TEXT.same}
      action={{
        label: FORM_TEXT.addThere,
        onPress: () => replaceWith('features/qa/pages/thread/index', { threadId }),
      }}
    />
    <Button label={FORM_TEXT.anyway} busy={busy} onPress={onAnyway} />
  </>
)
