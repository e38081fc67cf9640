import { Image, Text, View } from '@tarojs/components'
import type { Output } from '../../../../contract/define'
import { events } from '../../../../contract/events'
import { serverNowMs } from '../../../../platform/clock'
import { useRouteParams } from '../../../../platform/navigation'
import { canPrint, printPage } from '../../../../platform/print-page'
import { useCall } from '../../../../platform/use-call'
import { Button } from '../../../../ui/button'
import { EventCover } from '../../../../ui/event-cover'
import { Page } from '../../../../ui/page'
import { Loaded } from '../../../../ui/states'
import { spanText } from '../../../../ui/time-text'
import { text } from '../../poster-text'
import './poster.scss'

/** An event on one sheet, with the code that opens it; to print or to keep. */
export default function PosterPage() {
  const { eventId = '' } = useRouteParams('staff/desk/pages/poster/index')
  const poster = useCall(events.poster, { eventId }, { freshMs: 0 })
  return (
    <Page title={text.title}>
      <Loaded call={poster}>{data => <Poster poster={data} />}</Loaded>
    </Page>
  )
}

const Poster = ({ poster }: { poster: Output<typeof events.poster> }) => {
  const [first] = poster.sessions
  return (
    <View className="stack-3">
      <View className="po">
        <EventCover brand={poster.brand} title={poster.title} />
        <View className="po-body">
          {first && <Text className="po-when">{spanText(first.startsAtMs, first.endsAtMs, serverNowMs())}</Text>}
          {poster.sessions.length > 1 && <Text className="t-second">{text.more(poster.sessions.length)}</Text>}
          <Text>{[poster.venueName, poster.venueAddress].filter(Boolean).join('，')}</Text>
          <Image
            className="po-code"
            src={`data:image/png;base64,${poster.pngBase64}`}
            mode="aspectFit"
            showMenuByLongpress
            ariaLabel={text.heard(poster.title)}
          />
          <Text className="t-strong">{text.scan}</Text>
          <Text className="t-second">{poster.organiserName}</Text>
        </View>
      </View>
      <View className="po-tools stack-2">
        <Text className="t-second">{text.note}</Text>
        {canPrint() && <Button label={text.print} onPress={printPage} />}
      </View>
    </View>
  )
}
