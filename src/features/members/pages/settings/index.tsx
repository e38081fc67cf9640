import { Text, View } from '@tarojs/components'
import { members } from '../../../../contract/members'
import { setCareMode, useCareMode } from '../../../../platform/care-mode'
import { open } from '../../../../platform/navigation'
import { openPrivacyGuide } from '../../../../platform/privacy-guide'
import { useCall } from '../../../../platform/use-call'
import { releasedVersion } from '../../../../platform/version'
import { Card, Section } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import { ListRow } from '../../../../ui/list-row'
import { Page } from '../../../../ui/page'
import { Toggle } from '../../../../ui/toggle'
import { SETTINGS_TEXT } from '../../text'
import './settings.scss'

/** How the app looks, and what it keeps. */
export default function SettingsPage() {
  const care = useCareMode()
  const me = useCall(members.me, {})
  return (
    <Page title={SETTINGS_TEXT.title}>
      <Section title={SETTINGS_TEXT.look}>
        <Card>
          <Toggle label={SETTINGS_TEXT.care} note={SETTINGS_TEXT.careNote} value={care} onChange={setCareMode} />
        </Card>
      </Section>
      <Section title={SETTINGS_TEXT.what}>
        <Card>
          <View className="stack-3">
            {SETTINGS_TEXT.records.map(record => (
              <View key={record.title} className="se-record">
                <Icon name={record.icon} />
                <View className="grow stack">
                  <Text className="t-strong">{record.title}</Text>
                  <Text className="t-second">{record.note}</Text>
                </View>
              </View>
            ))}
          </View>
        </Card>
        <Text className="t-second">{`${SETTINGS_TEXT.not}${SETTINGS_TEXT.mend}`}</Text>
      </Section>
      <Card flush>
        <ListRow
          lead={<Icon name="shield" />}
          title={SETTINGS_TEXT.myData}
          note={SETTINGS_TEXT.myDataNote}
          onPress={() => open('features/account/pages/my-data/index', {})}
        />
        {process.env.TARO_ENV === 'weapp' && (
          <ListRow
            lead={<Icon name="lock" />}
            title={SETTINGS_TEXT.guide}
            note={SETTINGS_TEXT.guideNote}
            onPress={openPrivacyGuide}
          />
        )}
        <ListRow
          lead={<Icon name="info" />}
          title={SETTINGS_TEXT.version}
          trail={<Text className="t-second">{releasedVersion() ?? SETTINGS_TEXT.development}</Text>}
        />
        {me.state === 'ready' && (
          <View className="se-openid">
            <Text className="t-body">{SETTINGS_TEXT.openid}</Text>
            <Text className="t-second se-openid-text" userSelect>
              {me.data.openid}
            </Text>
            <Text className="t-second">{SETTINGS_TEXT.openidNote}</Text>
          </View>
        )}
      </Card>
    </Page>
  )
}
