import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract/define'
import { faq } from '../../../contract/faq'
import { open } from '../../../platform/navigation'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { errorText } from '../../../ui/error-text'
import { Confirm } from '../../../ui/sheet'
import { Empty, Loaded } from '../../../ui/states'
import { StatusTag, type Tone } from '../../../ui/status-tag'
import { KEEP_TEXT } from '../text'
import './check-list.scss'

type Item = Output<typeof faq.checks>['items'][number]

const TONES: Record<Item['why'], Tone> = { repealed: 'stop', changed: 'wait', old: 'info' }

/** Answers that a person must hold against the law again. */
export const CheckList = () => {
  const list = useCall(faq.checks, {})
  const confirm = useCommand(faq.confirm, { renews: [faq.checks] })
  const [asked, setAsked] = useState<Item | null>(null)
  const close = () => {
    setAsked(null)
    confirm.clear()
  }
  const run = async (item: Item) => {
    const reply = await confirm.run({ faqId: item.faqId, version: item.version })
    if (!reply.ok) return
    setAsked(null)
    toast(KEEP_TEXT.confirmed)
  }
  return (
    <>
      <Loaded
        call={list}
        isEmpty={({ items, others }) => items.length + others.length === 0}
        empty={<Empty icon="check-circle" title={KEEP_TEXT.noChecks} note={KEEP_TEXT.noChecksNote} />}
      >
        {({ items, others }) => (
          <View className="stack-2">
            {items.map(item => (
              <Check key={item.faqId} item={item} onConfirm={() => setAsked(item)} />
            ))}
            {others.map(one => (
              <Card key={one.id}>
                <View className="cl">
                  <StatusTag tone={TONES[one.why]} word={KEEP_TEXT.otherWhy[one.why]} />
                  <Text className="t-strong">{KEEP_TEXT.other(one.kind, one.title)}</Text>
                  <Text className="t-second">{`《${one.law}》${one.article}`}</Text>
                </View>
              </Card>
            ))}
          </View>
        )}
      </Loaded>
      <Confirm
        open={asked !== null}
        title={KEEP_TEXT.confirmTitle}
        text={asked ? KEEP_TEXT.confirmText(asked.title) : ''}
        verb={KEEP_TEXT.confirmVerb}
        busy={confirm.busy}
        problem={confirm.refused ? errorText('faq', confirm.refused.code) : null}
        onConfirm={() => asked && run(asked)}
        onClose={close}
      />
    </>
  )
}

const Check = ({ item, onConfirm }: { item: Item; onConfirm: () => void }) => (
  <Card>
    <View className="cl">
      <StatusTag tone={TONES[item.why]} word={KEEP_TEXT.why[item.why]} />
      <Text className="t-strong">{item.title}</Text>
      <Text>{item.answer}</Text>
      {item.citations.map(({ law, article, versionDate, state }) => (
        <Text key={`${law}${article}`} className={state === 'current' ? 't-second' : 't-stop'}>
          {`${KEEP_TEXT.cites(law, article, versionDate)}${KEEP_TEXT.state[state]}`}
        </Text>
      ))}
      <Button
        size="small"
        label={KEEP_TEXT.confirm}
        heard={`${KEEP_TEXT.confirm}，${item.title}`}
        onPress={onConfirm}
      />
      <Button
        size="small"
        kind="quiet"
        label={KEEP_TEXT.edit}
        heard={`${KEEP_TEXT.edit}，${item.title}`}
        onPress={() => open('staff/answers/pages/entry/index', { faqId: item.faqId })}
      />
    </View>
  </Card>
)
