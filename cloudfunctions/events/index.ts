import { events } from '../../src/contract/events'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { absences } from './absences'
import { answerAbsence } from './answer-absence'
import { callOff } from './call-off'
import { cancel } from './cancel'
import { decide } from './decide'
import { desk } from './desk'
import { edit } from './edit'
import { enterNumber } from './enter-number'
import { explain } from './explain'
import { figures, figuresFile } from './figures'
import { get } from './get'
import { home } from './home'
import { importPast } from './import-past'
import { importSignUps } from './import-sign-ups'
import { jobs } from './jobs'
import { list } from './list'
import { mine } from './mine'
import { organisers } from './organisers'
import { planCheck } from './plan-check'
import { poster } from './poster'
import { publish } from './publish'
import { revealGuest } from './reveal-guest'
import { save } from './save'
import { signUp } from './sign-up'
import { signUps } from './sign-ups'
import { signUpsFile } from './sign-ups-file'
import { ticket } from './ticket'

export const main = serve({
  domain: events,
  handlers: {
    list,
    get,
    home,
    signUp,
    cancel,
    mine,
    ticket,
    desk,
    edit,
    save,
    publish,
    callOff,
    signUps,
    organisers,
    decide,
    enterNumber,
    explain,
    absences,
    answerAbsence,
    ...{ figures, figuresFile, importPast },
    ...{ poster, planCheck, revealGuest, signUpsFile, importSignUps },
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
