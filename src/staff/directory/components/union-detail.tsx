import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../platform/navigation'
import { useMay } from '../../../platform/use-may'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Fact, ListRow } from '../../../ui/list-row'
import { FORM_WORD, KIND_WORD, text } from '../text'
import type { UnionRow } from '../use-unions'
import './union-detail.scss'
import { UnionSheet } from './union-sheet'

interface UnionDetailProps {
  union: UnionRow
  unions: readonly UnionRow[]
  onChoose: (unionId: string) => void
}

/** One union: what it is, what hangs below it, and the ways on. */
export const UnionDetail = ({ union, unions, onChoose }: UnionDetailProps) => {
  const [sheet, setSheet] = useState<'none' | 'add' | 'change'>('none')
  const close = () => setSheet('none')
  const mayRead = useMay('roster.read')
  const mayImport = useMay('roster.import')
  const mayEdit = useMay('union.edit')
  const parent = unions.find(one => one.unionId === union.parentId)
  const below = unions.filter(one => one.parentId === union.unionId)
  return (
    <View className="stack-4">
      <Text className="t-title">{union.name}</Text>
      <Card>
        <Fact label={text.kind}>
          <Text>{KIND_WORD[union.kind]}</Text>
        </Fact>
        {union.form && (
          <Fact label={text.form}>
            <Text>{FORM_WORD[union.form]}</Text>
          </Fact>
        )}
        {parent && (
          <Fact label={text.parent}>
            <Text>{parent.name}</Text>
          </Fact>
        )}
        {union.companies.length > 0 && (
          <Fact label={text.companies}>
            <Text>{union.companies.join('、')}</Text>
          </Fact>
        )}
        <Fact label={text.memberCount}>
          <Text>{text.members(union.memberCount)}</Text>
        </Fact>
      </Card>
      <View className="ud-actions">
        {mayRead && (
          <Button
            icon="people"
            label={text.seeRoster}
            onPress={() => open('staff/directory/pages/members/index', { unionId: union.unionId })}
          />
        )}
        {mayImport && (
          <Button
            icon="upload"
            label={text.importHere}
            onPress={() => open('staff/directory/pages/import/index', { unionId: union.unionId })}
          />
        )}
        {mayEdit && union.kind !== 'grassroots' && (
          <Button icon="plus" label={text.addBelow} onPress={() => setSheet('add')} />
        )}
        {mayEdit && <Button icon="edit" label={text.changeUnion} onPress={() => setSheet('change')} />}
      </View>
      {below.length > 0 && (
        <Section title={text.below}>
          <Card flush>
            {below.map(one => (
              <ListRow
                key={one.unionId}
                title={one.name}
                note={[KIND_WORD[one.kind], one.form ? FORM_WORD[one.form] : ''].filter(Boolean).join(' · ')}
                trail={<Text className="t-second t-nowrap">{text.members(one.memberCount)}</Text>}
                onPress={() => onChoose(one.unionId)}
              />
            ))}
          </Card>
        </Section>
      )}
      {sheet === 'add' && <UnionSheet of={{ below: union }} onClose={close} />}
      {sheet === 'change' && <UnionSheet of={{ union }} onClose={close} />}
    </View>
  )
}
