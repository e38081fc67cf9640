import { open } from '../../../platform/navigation'
import { isBuilt } from '../../../platform/routes'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { ListRow } from '../../../ui/list-row'
import { CASE_TEXT } from '../case-text'
import type { MyCase } from './case-head'

/** My rights in this file: read it, see who read it, take consents back. */
export const CaseLinks = ({ one }: { one: MyCase }) => (
  <Card flush>
    <ListRow
      lead={<Icon name="file" />}
      title={CASE_TEXT.ownFile}
      note={CASE_TEXT.ownFileNote}
      onPress={() => open('features/aid/pages/own-file/index', { applicationId: one.applicationId })}
    />
    {isBuilt('features/account/pages/viewed/index') && (
      <ListRow
        lead={<Icon name="eye" />}
        title={CASE_TEXT.viewed}
        note={CASE_TEXT.viewedNote}
        onPress={() => open('features/account/pages/viewed/index', {})}
      />
    )}
    {isBuilt('features/account/pages/consents/index') && (
      <ListRow
        lead={<Icon name="shield" />}
        title={CASE_TEXT.consents}
        note={CASE_TEXT.consentsNote}
        onPress={() => open('features/account/pages/consents/index', {})}
      />
    )}
  </Card>
)
