import { View } from '@tarojs/components'
import { a11y } from './a11y'
import './qr.scss'
import { qrModules } from './qr-modules'

/** The same code as one SVG path; `data-code` lets a test read what the camera would. */
export const Qr = ({ text, label }: { text: string; label: string }) => {
  const modules = qrModules(text)
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <View className="qr" {...a11y('img', label)} data-code={text}>
      <svg
        viewBox={`0 0 ${modules.length} ${modules.length}`}
        className="qr-canvas"
        shapeRendering="crispEdges"
        aria-hidden
      >
        <path d={path} />
      </svg>
    </View>
  )
}
