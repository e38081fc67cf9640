import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { FIELDS_OF, GIVEN, type GivenCommand } from '../act-form'
import type { Review } from '../shapes'
import { COMMAND_TEXT, COMMAND_WORD } from '../text'
import { ActSheet } from './act-sheet'

/** What I may do with this case now: one main action, the others behind one tap. */
export const CaseCommands = ({ one, onDone }: { one: Review; onDone: () => void }) => {
  const [command, setCommand] = useState<GivenCommand | null>(null)
  const [more, setMore] = useState(false)
  const allowed = GIVEN.filter(key => one.may.includes(key))
  const [main, ...others] = allowed
  if (!main) return null
  const word = (key: GivenCommand) => COMMAND_WORD[key] ?? key
  return (
    <View className="stack-2">
      <Button kind="main" label={word(main)} onPress={() => setCommand(main)} />
      {others.length > 0 && (
        <Button kind="quiet" icon={more ? 'minus' : 'plus'} label={COMMAND_TEXT.more} onPress={() => setMore(!more)} />
      )}
      {more && (
        <Card flush>
          {others.map(key => (
            <ListRow key={key} title={word(key)} onPress={() => setCommand(key)} />
          ))}
        </Card>
      )}
      {command && (
        <ActSheet
          key={`${command} ${one.version} ${FIELDS_OF[command].length}`}
          one={one}
          command={command}
          onClose={() => setCommand(null)}
          onDone={() => {
            setCommand(null)
            onDone()
          }}
        />
      )}
    </View>
  )
}
