// WeChat's card for messages that stand in the inbox. Each card is claimed before it is sent: whoever dies in between
// leaves it `lost`, since a card that may have been sent is never sent again; the inbox has the message anyhow.
import { TEMPLATE_SLOTS, type TemplateSlot } from '../../src/domain/messages/words'
import { clearGrants, type GrantRecord, listGrants, returnGrant, takeGrant } from '../_data/grants'
import { claimSend, endSends, listDueMessages, loseOldClaims, type MessageRecord } from '../_data/inbox'
import type { Ctx } from '../_kit/ctx'
import { openMessage } from './outbox'

/** A minute, 5, 30 minutes, 2 hours; then it is given up with a mark. */
const PAUSES_MS = [60_000, 300_000, 1_800_000, 7_200_000]
/** Ten times what a function may run: its sender is dead. */
const CLAIM_ENDS_MS = 600_000
/** Calls to WeChat beside each other, about 40 cards a second. */
const HANDS = 10
/** WeChat's limit of a `thing` field. */
const FIELD_CHARACTERS = 20

const VARIABLES = { reminder: 'TEMPLATE_REMINDER', result: 'TEMPLATE_RESULT', progress: 'TEMPLATE_PROGRESS' } as const

/** A template chosen in WeChat's console and the names of its two text fields. */
export interface Template {
  readonly slot: TemplateSlot
  readonly templateId: string
  readonly titleField: string
  readonly textField: string
}

/** The templates that the environment names as `id` or `id/thing1/thing2`; `-` is none. No round trip. */
export const templatesOf = (ctx: Ctx): readonly Template[] =>
  TEMPLATE_SLOTS.flatMap(slot => {
    const [templateId = '', titleField = 'thing1', textField = 'thing2'] = ctx.env(VARIABLES[slot]).trim().split('/')
    return templateId === '-' ? [] : [{ slot, templateId, titleField, textField }]
  })

export interface Sent {
  sent: number
  notGranted: number
  retried: number
  lost: number
}

/** Sends what is due until a moment. Two reads and one write for each 100 messages; 3 writes and one call to WeChat for each card. */
export const sendDue = async (ctx: Ctx, untilMs: number): Promise<Sent> => {
  const templates = templatesOf(ctx)
  const sent: Sent = { sent: 0, notGranted: 0, retried: 0, lost: 0 }
  sent.lost += await loseOldClaims(ctx, ctx.clock() - CLAIM_ENDS_MS)
  while (ctx.clock() < untilMs) {
    const due = await listDueMessages(ctx, ctx.clock())
    if (due.length === 0) break
    const grants = await listGrants(
      ctx,
      due.map(message => message.accountId),
    )
    const cards = due.flatMap(message => cardOf(ctx, message, { templates, grants }) ?? [])
    const able = new Set(cards.map(card => card.messageId))
    const others = due.map(message => message._id).filter(id => !able.has(id))
    if (others.length > 0) {
      await endSends(ctx, others, { from: 'waiting', to: 'none', sendAtMs: ctx.clock() })
      sent.notGranted += others.length
    }
    for (let at = 0; at < cards.length && ctx.clock() < untilMs; at += HANDS)
      for (const became of await Promise.all(cards.slice(at, at + HANDS).map(card => sendOne(ctx, card))))
        sent[became] += 1
  }
  return sent
}

interface Card {
  readonly messageId: string
  readonly accountId: string
  readonly openid: string
  readonly template: Template
  readonly title: string
  readonly text: string
  readonly page: string
  /** Tries before this one. */
  readonly tries: number
}

const cardOf = (
  ctx: Ctx,
  message: MessageRecord,
  known: { readonly templates: readonly Template[]; readonly grants: ReadonlyMap<string, GrantRecord> },
): Card | null => {
  const opened = openMessage(ctx, message)
  const template = known.templates.find(one => one.slot === opened?.template)
  const grant = known.grants.get(message.accountId)
  if (!opened || !template || !grant || grant[template.slot] <= 0) return null
  return {
    messageId: message._id,
    accountId: message.accountId,
    openid: grant.openid,
    template,
    title: cut(opened.title),
    text: cut(opened.brief),
    page: opened.link ? pageOf(opened.link) : 'pages/home/index',
    tries: message.tries,
  }
}

const sendOne = async (ctx: Ctx, card: Card): Promise<keyof Sent> => {
  const { messageId, accountId, template } = card
  const end = (to: 'none' | 'sent' | 'refused' | 'lost' | 'given_up' | 'waiting', sendAtMs = ctx.clock()) =>
    endSends(ctx, [messageId], { from: 'claimed', to, sendAtMs })
  if (!(await claimSend(ctx, messageId))) return 'notGranted'
  if (!(await takeGrant(ctx, accountId, template.slot))) {
    await end('none')
    return 'notGranted'
  }
  const answer = await ctx.wechat.subscribeSend({
    openid: card.openid,
    templateId: template.templateId,
    page: card.page,
    data: { [template.titleField]: card.title, [template.textField]: card.text },
  })
  if (answer === 'failed') {
    const pauseMs = PAUSES_MS[card.tries]
    await returnGrant(ctx, accountId, template.slot)
    await (pauseMs === undefined ? end('given_up') : end('waiting', ctx.clock() + pauseMs))
    return 'retried'
  }
  if (answer === 'refused') await clearGrants(ctx, accountId, template.slot)
  await end(answer)
  return answer === 'refused' ? 'notGranted' : answer
}

const cut = (text: string): string => {
  const characters = Array.from(text)
  return characters.length <= FIELD_CHARACTERS ? text : `${characters.slice(0, FIELD_CHARACTERS - 1).join('')}…`
}

const pageOf = ({ route, params }: { route: string; params: Readonly<Record<string, string>> }): string => {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return query.length === 0 ? route : `${route}?${query.join('&')}`
}
