import { qa } from '../../src/contract/qa'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { addMessage } from './add-message'
import { ask } from './ask'
import { canned, saveCanned } from './canned'
import { claim } from './claim'
import { desk, saveDuty, saveRules } from './desk'
import { drafting } from './drafting'
import { extend } from './extend'
import { helped } from './helped'
import { hold, holds, release } from './hold'
import { hot } from './hot'
import { inbox } from './inbox'
import { jobs } from './jobs'
import { answerLawyer, askLawyer } from './lawyer'
import { merge } from './merge'
import { escalate, move } from './move'
import { myThread } from './my-thread'
import { myThreads } from './my-threads'
import { open } from './open'
import { rate } from './rate'
import { readIdentity } from './read-identity'
import { reply } from './reply'
import { resolve } from './resolve'
import { search } from './search'
import { staffThread } from './staff-thread'
import { tellMissed } from './tell-missed'
import { threadFile } from './thread-file'
import { withdraw } from './withdraw'

export const main = serve({
  domain: qa,
  handlers: {
    search,
    hot,
    open,
    helped,
    tellMissed,
    ask,
    myThreads,
    myThread,
    addMessage,
    withdraw,
    inbox,
    staffThread,
    claim,
    reply,
    resolve,
    rate,
    readIdentity,
    answerLawyer,
    askLawyer,
    canned,
    saveCanned,
    desk,
    saveDuty,
    saveRules,
    drafting,
    escalate,
    move,
    extend,
    merge,
    threadFile,
    hold,
    release,
    holds,
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
