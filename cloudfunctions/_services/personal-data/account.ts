import { CONSENTS } from '../../../src/domain/consents'
import { blankAccount } from '../../_data/accounts'
import { listConsents, removeConsents } from '../../_data/consents'
import { countDrafts, removeDraftsOf } from '../../_data/drafts'
import { type FileRecord, listFilesOf } from '../../_data/files'
import { countGrantsOf, removeGrantsOf } from '../../_data/grants'
import { countMessagesOf, listMessages, removeMessagesOf } from '../../_data/inbox'
import type { Ctx } from '../../_kit/ctx'
import { removeFiles } from '../files'
import { openMessage } from '../outbox'
import type { PersonalPart } from './part'
import { timeText } from './time-text'

/** The export of messages ends here; older ones are seen in the app. */
const MESSAGES = 500
/** Files of matters are their domain's to keep or remove; these are nobody else's. */
const OWN_KINDS = ['', 'members.move', 'account.export']

/** What the account itself holds: consents, own files, messages, drafts, grants; at last the account. */
export const accountPart: PersonalPart = {
  exportMine: async (ctx, { accountId }) => {
    const [consents, files, messages] = await Promise.all([
      listConsents(ctx, accountId),
      ownFiles(ctx, accountId),
      listMessages(ctx, { accountId, limit: MESSAGES }),
    ])
    const told = messages.flatMap(message => {
      const opened = openMessage(ctx, message)
      return opened ? [[`${timeText(message.atMs)} ${opened.title}`, opened.text] as const] : []
    })
    return [
      {
        title: '我的同意',
        rows: consents.map(({ kind, version, givenAtMs }) => {
          const state = version === 0 ? '已撤回' : `同意于 ${timeText(givenAtMs)}`
          return [CONSENTS[kind].title, state] as const
        }),
      },
      {
        title: '上传的文件',
        rows: files
          .filter(({ state, ownerKind }) => state === 'ready' && ownerKind !== 'account.export')
          .map(file => [timeText(file.createdAtMs), fileWords(file)] as const),
      },
      { title: '消息', rows: told },
    ].filter(({ rows }) => rows.length > 0)
  },
  countMine: async (ctx, { accountId }, kind) => {
    if (kind === 'unbind') return {}
    const [consents, files, messages, drafts, grants] = await Promise.all([
      listConsents(ctx, accountId),
      ownFiles(ctx, accountId),
      countMessagesOf(ctx, accountId),
      countDrafts(ctx, accountId),
      countGrantsOf(ctx, accountId),
    ])
    return { consents: consents.length, files: files.length, messages, drafts, grants }
  },
  eraseMine: async (ctx, { accountId }, kind) => {
    if (kind === 'unbind') return
    for (let files = await ownFiles(ctx, accountId); files.length > 0; files = await ownFiles(ctx, accountId))
      await removeFiles(
        ctx,
        files.slice(0, 20).map(({ _id }) => _id),
      )
    await removeConsents(ctx, accountId)
    await removeDraftsOf(ctx, accountId)
    await removeGrantsOf(ctx, accountId)
    await removeMessagesOf(ctx, accountId)
    await blankAccount(ctx, accountId)
  },
  kept: () => [],
}

const ownFiles = async (ctx: Ctx, accountId: string): Promise<FileRecord[]> =>
  (await listFilesOf(ctx, accountId)).filter(({ ownerKind }) => OWN_KINDS.includes(ownerKind))

const fileWords = ({ mime, bytes }: FileRecord): string =>
  `${mime === 'application/pdf' ? 'PDF' : '照片'}，${Math.ceil(bytes / 1000)} KB`
