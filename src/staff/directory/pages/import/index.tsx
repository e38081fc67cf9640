import { useState } from 'react'
import { useRouteParams } from '../../../../platform/navigation'
import { Page } from '../../../../ui/page'
import { ImportDone } from '../../components/import-done'
import { ImportFile } from '../../components/import-file'
import { ImportProgress } from '../../components/import-progress'
import { text } from '../../text'
import { useImport } from '../../use-import'
import { useMyUnions } from '../../use-unions'

/** Brings a roster in from Excel: choose, watch, see what did not fit. */
export default function ImportPage() {
  const { unionId: asked } = useRouteParams('staff/directory/pages/import/index')
  const [picked, setPicked] = useState<string | null>(asked ?? null)
  const mine = useMyUnions('roster.import')
  const unionId = picked ?? (mine.length === 1 ? (mine[0]?.unionId ?? null) : null)
  const roster = useImport()
  const { state } = roster
  return (
    <Page title={text.importTitle}>
      {state.at === 'choosing' && (
        <ImportFile
          unionId={unionId}
          onUnion={setPicked}
          fileName={roster.file?.name ?? null}
          problem={state.problem}
          onPick={roster.pick}
          onStart={roster.start}
        />
      )}
      {state.at !== 'choosing' && state.at !== 'done' && (
        <ImportProgress state={state} onResume={roster.resume} onRestart={roster.restart} />
      )}
      {state.at === 'done' && (
        <ImportDone
          rows={state.started.rows}
          unknownHeaders={state.started.unknownHeaders}
          totals={state.totals}
          onRestart={roster.restart}
        />
      )}
    </Page>
  )
}
