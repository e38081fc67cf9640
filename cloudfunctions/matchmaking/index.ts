import { matchmaking } from '../../src/contract/matchmaking'
import { serve } from '../_kit/serve'
import { fieldCrypto } from '../_services/field-crypto'
import { contextWith } from '../_wx/context'
import { answerHelp } from './answer-help'
import { answerReport } from './answer-report'
import { applicants } from './applicants'
import { apply } from './apply'
import { askHelp } from './ask-help'
import { avoid } from './avoid'
import { block } from './block'
import { callOff } from './call-off'
import { choose } from './choose'
import { close } from './close'
import { companies } from './companies'
import { confirm } from './confirm'
import { consent } from './consent'
import { desk } from './desk'
import { draw } from './draw'
import { edit } from './edit'
import { enterNumber } from './enter-number'
import { evening } from './evening'
import { finalise } from './finalise'
import { followUp } from './follow-up'
import { get } from './get'
import { handOver } from './hand-over'
import { host } from './host'
import { introductions } from './introductions'
import { jobs } from './jobs'
import { list } from './list'
import { matches } from './matches'
import { mine } from './mine'
import { moveMeeting } from './move-business-meeting'
import { nextRound } from './next-round'
import { openChoosing } from './open-choosing'
import { overview } from './overview'
import { planMeetings } from './plan-meetings'
import { publish } from './publish'
import { replanMeetings } from './replan-meetings'
import { report } from './report'
import { reports } from './reports'
import { reveal } from './reveal'
import { save } from './save'
import { saveCompany } from './save-company'
import { saveOutcome } from './save-outcome'
import { saveWishes } from './save-wishes'
import { schedule } from './schedule'
import { scheduleSheet } from './schedule-sheet'
import { seal } from './seal'
import { setHere } from './set-here'
import { setSeating } from './set-seating'
import { timetable } from './timetable'
import { vouch } from './vouch'
import { vouchList } from './vouch-list'
import { withdraw } from './withdraw'
import { withdrawCompany } from './withdraw-company'

export const main = serve({
  domain: matchmaking,
  handlers: {
    list,
    get,
    mine,
    apply,
    withdraw,
    confirm,
    draw,
    evening,
    choose,
    matches,
    consent,
    block,
    report,
    askHelp,
    avoid,
    followUp,
    desk,
    edit,
    save,
    publish,
    callOff,
    vouchList,
    vouch,
    applicants,
    seal,
    enterNumber,
    finalise,
    host,
    setHere,
    setSeating,
    nextRound,
    answerHelp,
    openChoosing,
    reveal,
    close,
    introductions,
    handOver,
    reports,
    answerReport,
    companies,
    saveCompany,
    saveWishes,
    overview,
    planMeetings,
    replanMeetings,
    schedule,
    moveMeeting,
    timetable,
    saveOutcome,
    scheduleSheet,
    withdrawCompany,
  },
  makeContext: contextWith(fieldCrypto()),
  jobs,
})
