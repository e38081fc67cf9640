import type { RedeemRefusal } from '../../domain/checkin/refusals'
import type { CommonRefusal, RefusalDetails } from '../../domain/refusal'
import type { Signal } from '../../platform/tones'

/** Every "no" that a scan can come back with; OFFLINE is the phone's own. */
type No = RedeemRefusal | CommonRefusal | 'OFFLINE'

interface Sign {
  /** Two or three characters, read at arm's length. */
  readonly word: string
  readonly tone: Signal
}

/** Wait: the guest can mend it here and now, or it only needs a look; stop: this ticket does not open this door. */
const SIGNS: Readonly<Record<No, Sign>> = {
  NO_DOOR_ACCESS: { word: '无权限', tone: 'stop' },
  CODE_INVALID: { word: '无效', tone: 'stop' },
  WRONG_SESSION: { word: '非本场', tone: 'stop' },
  NOT_THIS_DOOR: { word: '换入口', tone: 'wait' },
  EVENT_CANCELLED: { word: '停办', tone: 'stop' },
  CANCELLED: { word: '已取消', tone: 'stop' },
  WAITLISTED: { word: '候补', tone: 'wait' },
  NOT_APPROVED: { word: '待审核', tone: 'wait' },
  BLOCKED: { word: '停用', tone: 'stop' },
  REVOKED: { word: '旧码', tone: 'wait' },
  CODE_EXPIRED: { word: '码过期', tone: 'wait' },
  TOO_EARLY: { word: '未到时', tone: 'wait' },
  TOO_LATE: { word: '已结束', tone: 'stop' },
  ANSWERS_NEEDED: { word: '待答题', tone: 'wait' },
  RULE_REFUSED: { word: '不符合', tone: 'stop' },
  ALREADY_CHECKED_IN: { word: '已签', tone: 'wait' },
  PLACES_USED_UP: { word: '已满', tone: 'wait' },
  BAD_INPUT: { word: '无效', tone: 'stop' },
  NOT_BOUND: { word: '无权限', tone: 'stop' },
  FORBIDDEN: { word: '无权限', tone: 'stop' },
  NOT_FOUND: { word: '查无', tone: 'stop' },
  BUSY: { word: '未送出', tone: 'wait' },
  INTERNAL: { word: '未办成', tone: 'wait' },
  OFFLINE: { word: '未送出', tone: 'wait' },
}

const BY_CODE: Readonly<Record<string, Sign>> = SIGNS

/** The large word and the tone of a refusal; a code of a newer server reads as INTERNAL. */
export const signOf = (code: string): Sign => BY_CODE[code] ?? SIGNS.INTERNAL

/** Nobody knows whether the scan arrived: it is tried again under the same nonce, which admits nobody twice. */
const UNSURE: ReadonlySet<string> = new Set(['OFFLINE', 'BUSY', 'INTERNAL'])

export const isUnsure = (code: string): boolean => UNSURE.has(code)

/** A scan of one's own: at the function, or still in the phone's queue. */
type Undo =
  | { readonly by: 'function'; readonly signUpId: string; readonly entryId: string }
  | { readonly by: 'phone'; readonly nonce: string }

/** One scan's answer, as the lower half of the gate shows it. */
export type GateAnswer =
  | {
      readonly ok: true
      readonly kind: 'entry' | 'exit'
      readonly nameMasked: string
      readonly unionName: string
      readonly sessionId: string
      readonly places: number
      readonly placesTotal: number
      readonly placesUsed: number
      readonly atMs: number
      /** The code was a little old. */
      readonly amber: boolean
      /** Decided on this phone and waiting to be uploaded. */
      readonly offline: boolean
      /** Training: nothing was written. */
      readonly dry: boolean
      /** What taking it back needs; null where there is nothing to take back. */
      readonly undo: Undo | null
      readonly undone?: boolean
    }
  | {
      readonly ok: false
      readonly code: string
      readonly details: RefusalDetails | undefined
      readonly requestNo: string | null
      readonly offline?: boolean
    }

/** Sound and vibration of an answer. */
export const signalOf = (answer: GateAnswer): Signal => {
  if (answer.ok) return answer.amber || answer.undone ? 'wait' : 'good'
  return signOf(answer.code).tone
}
