import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Ticket } from '../../../platform/kept-tickets'
import { copyText } from '../../../platform/toast'
import { Button } from '../../../ui/button'
import { Qr } from '../../../ui/qr'
import { Sheet } from '../../../ui/sheet'
import { TICKET_TEXT } from '../text'
import './paper-code.scss'

/** The code that never changes, on demand only: for paper, elders and children. */
export const PaperCode = ({ ticket }: { ticket: Ticket }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" label={TICKET_TEXT.paper} onPress={() => setOpen(true)} />
      <Sheet open={isOpen} title={TICKET_TEXT.paperTitle} onClose={() => setOpen(false)}>
        <View className="stack-3">
          <Text>{TICKET_TEXT.paperNote}</Text>
          <View className="pc-qr">
            <Qr text={ticket.staticCode} label={TICKET_TEXT.paperHeard} />
          </View>
          <Text className="pc-code">{ticket.staticCode.replace(/(.{4})/g, '$1 ').trim()}</Text>
          <Button label={TICKET_TEXT.copy} onPress={() => copyText(ticket.staticCode)} />
        </View>
      </Sheet>
    </>
  )
}
