import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { HELP_WORDS } from '../../../domain/aid/help'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { ListRow } from '../../../ui/list-row'
import { momentText } from '../../../ui/time-text'
import { HELP_TEXT } from '../help-text'
import type { Review } from '../shapes'
import { AccountSheet } from './account-sheet'

interface CaseHelpProps {
  one: Review
  nowMs: number
  onDone: () => void
}

/** What was given beside money, and how it went since; another account where the bank said no. */
export const CaseHelp = ({ one, nowMs, onDone }: CaseHelpProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {one.may.includes('fixAccount') && (
        <View>
          <Button icon="edit" label={HELP_TEXT.account} onPress={() => setOpen(true)} />
          {isOpen && <AccountSheet one={one} onClose={() => setOpen(false)} onDone={onDone} />}
        </View>
      )}
      {one.outcomes.length > 0 && (
        <Section title={HELP_TEXT.outcomes}>
          <Card flush>
            {one.outcomes.map(({ kind, text, atMs }) => (
              <ListRow key={atMs} title={`${HELP_WORDS[kind]}：${text}`} note={momentText(atMs, nowMs)} />
            ))}
          </Card>
        </Section>
      )}
      {one.followUps.length > 0 && (
        <Section title={HELP_TEXT.followUps}>
          {one.followUps.map(({ how, stillInHardship, text, atMs }) => (
            <Card key={atMs}>
              <View className="stack-1">
                <Text className="t-strong">{`${HELP_TEXT.how[how]} · ${HELP_TEXT.still(stillInHardship)}`}</Text>
                <Text>{text}</Text>
                <Text className="t-second">{momentText(atMs, nowMs)}</Text>
              </View>
            </Card>
          ))}
        </Section>
      )}
    </>
  )
}
