import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { matchmaking } from '../../../contract/matchmaking'
import { useCommand } from '../../../platform/use-command'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { TextField } from '../../../ui/field'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { COMPANY_TEXT } from '../business-text'
import type { Companies } from './company-card-form'
import './wish-list.scss'

type Company = Companies['items'][number]

/** From so many companies on, a search stands above them. */
const SEARCH_FROM = 8

/** Whom my company wants to meet, dearest first; every tap is kept at once, sealed. */
export const WishList = ({ sessionId, data }: { sessionId: string; data: Companies }) => {
  const command = useCommand(matchmaking.saveWishes, { renews: [matchmaking.companies] })
  const [typed, type] = useState('')
  const others = data.items.filter(one => !one.isMine)
  const chosen = others.filter(one => one.rank > 0 && !one.forbidden).sort((a, b) => a.rank - b.rank)
  const ids = chosen.map(one => one.companyId)
  const save = (companyIds: readonly string[]) => void command.run({ sessionId, companyIds: [...companyIds] })
  const isFull = ids.length >= data.wishesMost
  const word = typed.trim()
  const open = others.filter(
    one => one.rank === 0 && !one.forbidden && [one.name, one.offer, one.need].some(text => text.includes(word)),
  )
  return (
    <>
      <Section title={COMPANY_TEXT.chosen(ids.length, data.wishesMost)} note={COMPANY_TEXT.wishNote(data.wishesMost)}>
        <RefusedNotice refused={command.refused} />
        {chosen.length === 0 && <Notice tone="info" text={COMPANY_TEXT.none} />}
        {chosen.length > 0 && (
          <Card flush>
            {chosen.map((one, i) => (
              <Row key={one.companyId} company={one} rank={i + 1}>
                {i > 0 && (
                  <Button
                    size="small"
                    kind="quiet"
                    label={COMPANY_TEXT.earlier}
                    heard={`${one.name}${COMPANY_TEXT.earlier}`}
                    disabled={command.busy}
                    onPress={() => save(earlier(ids, i))}
                  />
                )}
                <Button
                  size="small"
                  kind="quiet"
                  label={COMPANY_TEXT.remove}
                  heard={`${COMPANY_TEXT.remove}${one.name}`}
                  disabled={command.busy}
                  onPress={() => save(ids.filter(other => other !== one.companyId))}
                />
              </Row>
            ))}
          </Card>
        )}
      </Section>
      <Section title={COMPANY_TEXT.others}>
        {others.length >= SEARCH_FROM && (
          <TextField
            label={COMPANY_TEXT.search}
            hint={COMPANY_TEXT.searchHint}
            value={typed}
            maxLength={30}
            onChange={type}
          />
        )}
        {others.length === 0 && <Notice tone="info" text={COMPANY_TEXT.alone} />}
        {others.length > 0 && open.length === 0 && (
          <Notice tone="info" text={word === '' ? COMPANY_TEXT.allChosen : COMPANY_TEXT.notFound} />
        )}
        {open.length > 0 && (
          <Card flush>
            {open.map(one => (
              <Row key={one.companyId} company={one}>
                <Button
                  size="small"
                  label={COMPANY_TEXT.add}
                  heard={`${COMPANY_TEXT.add}${one.name}`}
                  disabled={command.busy || isFull}
                  onPress={() => save([...ids, one.companyId])}
                />
              </Row>
            ))}
          </Card>
        )}
      </Section>
    </>
  )
}

const Row = ({ company, rank, children }: { company: Company; rank?: number; children: React.ReactNode }) => (
  <View className="wi-row">
    {rank !== undefined && (
      <View className="wi-rank">
        <Text>{rank}</Text>
      </View>
    )}
    <View className="wi-words stack-1">
      <Text className="t-strong">{company.name}</Text>
      <Text className="t-second">
        {company.offer === '' ? COMPANY_TEXT.checking : COMPANY_TEXT.words(company.offer, company.need)}
      </Text>
    </View>
    <View className="wi-acts">{children}</View>
  </View>
)

const earlier = (ids: readonly string[], i: number): readonly string[] => {
  const [one, before] = [ids[i], ids[i - 1]]
  if (one === undefined || before === undefined) return ids
  return [...ids.slice(0, i - 1), one, before, ...ids.slice(i + 1)]
}
