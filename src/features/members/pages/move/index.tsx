import { members } from '../../../../contract/members'
import { open } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { MoveForm } from '../../components/move-form'
import { MoveWaits } from '../../components/move-waits'
import { MOVE_TEXT } from '../../move-text'

/** Moving to another union, or leaving: the form, the wait, and what became of the last request. */
export default function MovePage() {
  const me = useCall(members.me, {})
  const mine = useCall(members.myMove, {})
  return (
    <Page title={MOVE_TEXT.title}>
      <Loaded call={me}>
        {({ member }) =>
          member === null ? (
            <Empty
              icon="swap"
              title={MOVE_TEXT.guest}
              note={MOVE_TEXT.guestNote}
              action={{ label: MOVE_TEXT.bind, onPress: () => open('features/members/pages/bind/index', {}) }}
            />
          ) : (
            <Loaded call={mine}>
              {({ move }) =>
                move?.state === 'waiting' ? (
                  <MoveWaits move={move} />
                ) : (
                  <>
                    {move && move.state !== 'withdrawn' && (
                      <Notice
                        tone={move.state === 'approved' ? 'good' : 'wait'}
                        text={[MOVE_TEXT.last[move.state], move.reason].filter(words => words !== '').join('：')}
                      />
                    )}
                    <MoveForm ownUnionId={member.unionId} />
                  </>
                )
              }
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  )
}
