import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { endPullDown, open, useRouteParams } from '../../../../platform/navigation'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { useSurroundings } from '../../../../ui/surroundings'
import { TwoPane } from '../../../../ui/two-pane'
import { UnionDetail } from '../../components/union-detail'
import { UnionSheet } from '../../components/union-sheet'
import { UnionTree } from '../../components/union-tree'
import { text } from '../../text'
import { useUnions } from '../../use-unions'

/** The tree of unions; the chosen one beside it on a desktop, on a page of its own on the phone. */
export default function UnionsPage() {
  const { unionId: asked } = useRouteParams('staff/directory/pages/unions/index')
  const { wide } = useSurroundings()
  const unions = useUnions()
  const [adding, setAdding] = useState(false)
  const [picked, setPicked] = useState<string | null>(asked ?? null)
  usePullDownRefresh(() => {
    unions.reload()
    endPullDown()
  })
  const choose = (unionId: string) =>
    wide ? setPicked(unionId) : open('staff/directory/pages/unions/index', { unionId })
  return (
    <Page title={text.unionsTitle} width="wide">
      <Loaded
        call={unions}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Empty
            icon="building"
            title={text.noUnions}
            note={text.noUnionsNote}
            action={{ label: text.addDistrict, onPress: () => setAdding(true) }}
          />
        }
      >
        {({ items }) => {
          const chosen = picked ?? (wide ? (items[0]?.unionId ?? null) : null)
          const union = items.find(one => one.unionId === chosen)
          const detail = union ? (
            <UnionDetail key={union.unionId} union={union} unions={items} onChoose={choose} />
          ) : null
          if (asked !== undefined && !wide) return detail ?? <Empty icon="building" title={text.noUnion} />
          return (
            <TwoPane
              onBack={() => setPicked(null)}
              list={<UnionTree unions={items} chosen={wide ? chosen : null} onChoose={choose} />}
              detail={wide ? detail : null}
              unchosen={<Empty icon="building" title={text.chooseUnion} note={text.chooseUnionNote} />}
            />
          )
        }}
      </Loaded>
      {adding && <UnionSheet of={{ district: true }} onClose={() => setAdding(false)} />}
    </Page>
  )
}
