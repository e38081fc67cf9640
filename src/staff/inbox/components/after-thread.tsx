import { open } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { AFTER_TEXT } from '../after-text'

/** What an answered question is still good for: an answer that others find. */
export const AfterThread = ({ threadId }: { threadId: string }) => (
  <Button icon="edit" label={AFTER_TEXT.toFaq} onPress={() => open('staff/answers/pages/entry/index', { threadId })} />
)
