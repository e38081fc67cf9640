import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { ListRow } from '../../ui/list-row'
import type { Entry } from './entries'

/** Ways into the app as one card; nothing where there are none. */
export const EntryList = ({ entries }: { entries: readonly Entry[] }) =>
  entries.length === 0 ? null : (
    <Card flush>
      {entries.map(entry => (
        <ListRow
          key={entry.title}
          lead={<Icon name={entry.icon} />}
          title={entry.title}
          note={entry.note}
          onPress={entry.enter}
        />
      ))}
    </Card>
  )
