import Taro from '@tarojs/taro'

interface Context2d {
  fillStyle: unknown
  fillRect(x: number, y: number, width: number, height: number): void
}
interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): Context2d
}

const isCanvas = (value: unknown): value is CanvasNode =>
  typeof value === 'object' && value !== null && 'getContext' in value

/** Paints a square `<Canvas type="2d">` of this page at the screen's own resolution, after it is laid out. */
export const paintCanvas = (canvasId: string, draw: (context: Context2d, side: number) => void): void => {
  Taro.nextTick(() => {
    Taro.createSelectorQuery()
      .select(`#${canvasId}`)
      .fields({ node: true, size: true })
      .exec((found: unknown[]) => {
        const [first] = found
        if (typeof first !== 'object' || first === null || !('node' in first) || !('width' in first)) return
        const { node, width } = first
        if (!isCanvas(node) || typeof width !== 'number') return
        const side = Math.round(width * Taro.getWindowInfo().pixelRatio)
        node.width = side
        node.height = side
        draw(node.getContext('2d'), side)
      })
  })
}
