import { Canvas, View } from '@tarojs/components'
import { useEffect, useId } from 'react'
import { a11y } from './a11y'
import './qr.scss'
import { qrModules } from './qr-modules'
import { useSurroundings } from './surroundings'

/** Draws `text` as a QR code as wide as its parent; on the phone by Canvas, so that a redraw sends no setData. */
export const Qr = ({ text, label }: { text: string; label: string }) => {
  const { paint } = useSurroundings()
  const id = `qr-${useId().replace(/\W/g, '')}`
  useEffect(() => {
    const modules = qrModules(text)
    paint(id, (painter, side) => {
      const unit = side / modules.length
      painter.fillStyle = 'white'
      painter.fillRect(0, 0, side, side)
      painter.fillStyle = 'black'
      modules.forEach((row, y) => {
        row.forEach((dark, x) => {
          if (!dark) return
          const left = Math.floor(x * unit)
          const top = Math.floor(y * unit)
          painter.fillRect(left, top, Math.floor((x + 1) * unit) - left, Math.floor((y + 1) * unit) - top)
        })
      })
    })
  }, [id, text, paint])
  return (
    <View className="qr" {...a11y('img', label)}>
      <Canvas type="2d" id={id} className="qr-canvas" />
    </View>
  )
}
