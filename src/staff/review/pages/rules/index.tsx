import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { aid } from '../../../../contract/aid'
import { AID_KIND_WORDS } from '../../../../domain/aid/words'
import { useCall } from '../../../../platform/use-call'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { StatusTag } from '../../../../ui/status-tag'
import { TwoPane } from '../../../../ui/two-pane'
import { NewProgramme } from '../../components/new-programme'
import { RulesEditor } from '../../components/rules-editor'
import { RULES_TEXT } from '../../rules-text'

/** All versions of the rules; one is read, changed into the next draft, tried on the past and published by a second person. */
export default function RulesPage() {
  const list = useCall(aid.rulesets, {})
  const [adding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Page title={RULES_TEXT.title} width="wide">
      <Text className="t-second">{RULES_TEXT.lead}</Text>
      <Loaded
        call={list}
        isEmpty={data => data.items.length === 0 && !data.mayEdit}
        empty={<Empty icon="file" title={RULES_TEXT.none} />}
      >
        {data => {
          if (data.items.length === 0)
            return (
              <Empty
                icon="file"
                title={RULES_TEXT.none}
                note={RULES_TEXT.noneNote}
                action={{ label: RULES_TEXT.newProgramme, onPress: () => setAdding(true) }}
              />
            )
          const card = data.items.find(one => one.rulesetId === chosen)
          return (
            <TwoPane
              onBack={() => setChosen(null)}
              list={
                <>
                  <Card flush>
                    {data.items.map(one => (
                      <ListRow
                        key={one.rulesetId}
                        title={one.title}
                        note={`${AID_KIND_WORDS[one.kind]} · ${RULES_TEXT.version(one.number)}${
                          one.fromDay === null ? '' : ` · ${RULES_TEXT.from(one.fromDay)}`
                        }`}
                        trail={
                          <StatusTag
                            tone={one.state === 'draft' ? 'wait' : 'good'}
                            word={one.state === 'draft' ? RULES_TEXT.draft : RULES_TEXT.published}
                          />
                        }
                        selected={one.rulesetId === chosen}
                        onPress={() => setChosen(one.rulesetId)}
                      />
                    ))}
                  </Card>
                  {data.mayEdit && (
                    <Button kind="quiet" icon="plus" label={RULES_TEXT.newProgramme} onPress={() => setAdding(true)} />
                  )}
                </>
              }
              detail={
                card ? (
                  <RulesEditor
                    key={`${card.rulesetId} ${card.version}`}
                    rulesetId={card.rulesetId}
                    mayEdit={data.mayEdit}
                    onSaved={rulesetId => {
                      list.reload()
                      setChosen(rulesetId)
                    }}
                  />
                ) : null
              }
              unchosen={<View />}
            />
          )
        }}
      </Loaded>
      {adding && (
        <NewProgramme
          onClose={() => setAdding(false)}
          onMade={rulesetId => {
            setAdding(false)
            list.reload()
            setChosen(rulesetId)
          }}
        />
      )}
    </Page>
  )
}
