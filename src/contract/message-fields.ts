import * as v from 'valibot'
import { TEMPLATE_SLOTS } from '../domain/messages/words'
import { id } from './fields'

/** The page that a message leads to; null where it leads nowhere. */
export const messageLink = v.nullable(v.object({ route: v.string(), params: v.record(v.string(), v.string()) }))

/** Something that waits for me on the home page. */
export const todo = v.object({ messageId: id, title: v.string(), note: v.string(), link: messageLink })

/** A subscribe template that may be asked for inside a tap. */
export const noticeTemplate = v.object({ slot: v.picklist(TEMPLATE_SLOTS), templateId: v.string() })
