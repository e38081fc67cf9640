import { createContext, useContext } from 'react'

/** A 2D context as both targets have it; only what the QR painter needs. */
interface Painter {
  fillStyle: unknown
  fillRect(x: number, y: number, width: number, height: number): void
}

/** What the components ask of the device; `src/app.tsx` fills it from the platform room, so that ui knows no vendor. */
export interface Surroundings {
  /** Care mode (关怀模式): own switch or the system's large type. */
  care: boolean
  online: boolean
  /** Calls that the phone keeps: not sent yet, or sent late and refused. */
  unsent: { readonly waiting: number; readonly refused: number }
  /** The page that lists them. */
  openUnsent: () => void
  /** At least 900 px of width: two columns and tables. */
  wide: boolean
  /** The target draws no navigation bar of its own (H5), so pages show one. */
  ownBar: boolean
  canGoBack: () => boolean
  goBack: () => void
  /** Paints on a `<Canvas type="2d">` once it is laid out; the painter is given its side in device pixels. */
  paint: (canvasId: string, draw: (painter: Painter, side: number) => void) => void
  /** WeChat asks for consent to the privacy guide; null while nothing is asked. */
  privacy: null | { agree: () => void; refuse: () => void; read: () => void }
  /** Demo only (H5): a phone code as WeChat's button would give it; null where it cannot. */
  askPhoneCode: () => Promise<string | null>
}

const plainSurroundings: Surroundings = {
  care: false,
  online: true,
  unsent: { waiting: 0, refused: 0 },
  openUnsent: () => undefined,
  wide: false,
  ownBar: false,
  canGoBack: () => false,
  goBack: () => undefined,
  paint: () => undefined,
  privacy: null,
  askPhoneCode: () => Promise.resolve(null),
}

export const SurroundingsContext = createContext<Surroundings>(plainSurroundings)

export const useSurroundings = (): Surroundings => useContext(SurroundingsContext)
