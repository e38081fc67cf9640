import { dial } from '../../../platform/dial'
import { Button } from '../../../ui/button'
import { useSurroundings } from '../../../ui/surroundings'
import { ASK_TEXT, HOTLINE } from '../text'

/** In care mode a person to talk to is one tap away, wherever one is; else the pages have it where it is needed. */
export const CareCall = () => {
  const { care } = useSurroundings()
  return care ? <Button icon="phone" label={ASK_TEXT.call} onPress={() => dial(HOTLINE)} /> : null
}
