import { useEffect, useState } from 'react'
import { encodeCode, fromHex, WINDOW_MS, windowAt } from '../../domain/codes'
import { serverNowMs } from '../../platform/clock'
import { hmacSha256 } from '../../platform/hmac'
import type { Ticket } from '../../platform/kept-tickets'

/** A little after the window turns, so that the clock has surely passed it. */
const AFTER_MS = 30

export interface RotatingCode {
  /** 36 characters; empty where the ticket's key cannot be read. */
  code: string
  /** The window it was drawn for; another one is another drawing. */
  window: number
  /** How old the code was when it was drawn, in ms. */
  ageMs: number
}

/** The code of now, drawn anew every 30 s from the key on the phone: no network, the server's clock applied. */
export const useRotatingCode = (ticket: Pick<Ticket, 'keyHex' | 'tagHex' | 'ticketHex'>): RotatingCode => {
  const { keyHex, tagHex, ticketHex } = ticket
  const [drawn, setDrawn] = useState<RotatingCode>(() => draw({ keyHex, tagHex, ticketHex }))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const turn = () => {
      setDrawn(draw({ keyHex, tagHex, ticketHex }))
      timer = setTimeout(turn, WINDOW_MS - (serverNowMs() % WINDOW_MS) + AFTER_MS)
    }
    turn()
    return () => clearTimeout(timer)
  }, [keyHex, tagHex, ticketHex])
  return drawn
}

const draw = ({ keyHex, tagHex, ticketHex }: Pick<Ticket, 'keyHex' | 'tagHex' | 'ticketHex'>): RotatingCode => {
  const nowMs = serverNowMs()
  const window = windowAt(nowMs)
  const key = fromHex(keyHex)
  const tag = fromHex(tagHex)
  const ticket = fromHex(ticketHex)
  const code = key && tag && ticket ? encodeCode(hmacSha256, key, { kind: 'rotating', tag, ticket, window }) : ''
  return { code, window, ageMs: nowMs % WINDOW_MS }
}
