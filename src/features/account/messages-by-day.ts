import type { account } from '../../contract/account'
import type { Output } from '../../contract/define'
import { dayKey } from '../../ui/time-text'

export type Message = Output<typeof account.inbox>['items'][number]

export interface MessageDay {
  readonly key: string
  readonly atMs: number
  readonly messages: readonly Message[]
}

/** Messages by their day in China, in the order they come. */
export const messagesByDay = (messages: readonly Message[]): MessageDay[] => {
  const days = new Map<string, Message[]>()
  for (const message of messages) {
    const key = dayKey(message.atMs)
    days.set(key, [...(days.get(key) ?? []), message])
  }
  return [...days].map(([key, of]) => ({ key, atMs: of[0]?.atMs ?? 0, messages: of }))
}
