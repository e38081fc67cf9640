import type { ApplicationState, MeetingState, PairState } from './words'

/** Who may move a session or an application: a member for themselves, the company's officer, the matchmaker, or time. */
export const MOVERS = ['member', 'officer', 'matchmaker', 'clock'] as const
export type Mover = (typeof MOVERS)[number]

export const SESSION_COMMANDS = [
  'save',
  'publish',
  'open',
  'apply',
  'vouch',
  'seal',
  'enterNumber',
  'settleDraw',
  'withdraw',
  'confirm',
  'expire',
  'finalise',
  'plan',
  'nextRound',
  'replan',
  'askHelp',
  'choose',
  'openChoosing',
  'reveal',
  'consent',
  'handOver',
  'block',
  'report',
  'close',
  'endForgotten',
  'purge',
  'cancel',
] as const
export type SessionCommand = (typeof SESSION_COMMANDS)[number]

interface Move {
  readonly by: Mover
  /** From each state that allows it to the state that follows. */
  readonly to: Partial<Readonly<Record<MeetingState, MeetingState>>>
}

const stay = <const S extends MeetingState>(...states: readonly S[]): Partial<Record<MeetingState, MeetingState>> =>
  Object.fromEntries(states.map(state => [state, state]))

/** The whole state machine of a session: what is not written here is refused. */
const SESSION_MOVES: Readonly<Record<SessionCommand, Move>> = {
  save: { by: 'matchmaker', to: stay('draft', 'published') },
  publish: { by: 'matchmaker', to: { draft: 'published' } },
  open: { by: 'clock', to: { published: 'open' } },
  apply: { by: 'member', to: stay('open') },
  vouch: { by: 'officer', to: stay('open') },
  seal: { by: 'matchmaker', to: { open: 'sealed' } },
  enterNumber: { by: 'matchmaker', to: { sealed: 'drawn' } },
  settleDraw: { by: 'clock', to: { drawn: 'confirming' } },
  withdraw: { by: 'member', to: stay('open', 'sealed', 'drawn', 'confirming', 'final', 'running') },
  confirm: { by: 'member', to: stay('confirming') },
  expire: { by: 'clock', to: stay('confirming') },
  finalise: { by: 'matchmaker', to: { confirming: 'final' } },
  plan: { by: 'matchmaker', to: { open: 'final', final: 'final', running: 'running' } },
  nextRound: { by: 'matchmaker', to: { final: 'running', running: 'running' } },
  replan: { by: 'matchmaker', to: stay('running') },
  askHelp: { by: 'member', to: stay('running', 'choosing') },
  choose: { by: 'member', to: stay('running', 'choosing') },
  openChoosing: { by: 'matchmaker', to: { running: 'choosing' } },
  reveal: { by: 'matchmaker', to: { choosing: 'revealed' } },
  consent: { by: 'member', to: stay('revealed', 'closed') },
  handOver: { by: 'matchmaker', to: stay('revealed', 'closed') },
  block: { by: 'member', to: stay('running', 'choosing', 'revealed', 'closed') },
  report: { by: 'member', to: stay('final', 'running', 'choosing', 'revealed', 'closed') },
  close: { by: 'matchmaker', to: { revealed: 'closed', running: 'closed', final: 'closed' } },
  endForgotten: { by: 'clock', to: { revealed: 'closed' } },
  // cards go after 30 days, however far an evening came
  purge: {
    by: 'clock',
    to: {
      published: 'purged',
      open: 'purged',
      sealed: 'purged',
      drawn: 'purged',
      confirming: 'purged',
      final: 'purged',
      running: 'purged',
      choosing: 'purged',
      revealed: 'purged',
      closed: 'purged',
      cancelled: 'purged',
    },
  },
  cancel: {
    by: 'matchmaker',
    to: {
      draft: 'cancelled',
      published: 'cancelled',
      open: 'cancelled',
      sealed: 'cancelled',
      drawn: 'cancelled',
      confirming: 'cancelled',
      final: 'cancelled',
    },
  },
}

/** The state after a command, null where the table refuses it. Pure. */
export const nextSessionState = (
  state: MeetingState,
  { by, command }: { readonly by: Mover; readonly command: SessionCommand },
): MeetingState | null => {
  const move = SESSION_MOVES[command]
  return move.by === by ? (move.to[state] ?? null) : null
}

/** The state at a moment: sign-up opens by the clock alone. Pure. */
export const stateAt = (
  session: { readonly state: MeetingState; readonly opensAtMs: number },
  nowMs: number,
): MeetingState => (session.state === 'published' && nowMs >= session.opensAtMs ? 'open' : session.state)

type ApplicationCommand =
  | 'vouchYes'
  | 'vouchNo'
  | 'seal'
  | 'leaveOut'
  | 'win'
  | 'wait'
  | 'promote'
  | 'accept'
  | 'decline'
  | 'expire'
  | 'withdraw'
  | 'finish'
  | 'miss'
  | 'purge'

/** What becomes of an application; what is not written here is refused. */
export const APPLICATION_MOVES: Readonly<
  Record<ApplicationCommand, Partial<Readonly<Record<ApplicationState, ApplicationState>>>>
> = {
  vouchYes: { applied: 'verified', rejected: 'verified', verified: 'verified' },
  vouchNo: { applied: 'rejected', verified: 'rejected', rejected: 'rejected' },
  seal: { verified: 'sealed' },
  leaveOut: { applied: 'rejected' },
  win: { sealed: 'selected' },
  wait: { sealed: 'waitlisted' },
  promote: { waitlisted: 'selected' },
  accept: { selected: 'confirmed' },
  decline: { selected: 'declined' },
  expire: { selected: 'expired' },
  withdraw: {
    applied: 'withdrawn',
    verified: 'withdrawn',
    rejected: 'withdrawn',
    sealed: 'withdrawn',
    selected: 'withdrawn',
    waitlisted: 'withdrawn',
    confirmed: 'withdrawn',
  },
  finish: { confirmed: 'done' },
  miss: { confirmed: 'no_show' },
  purge: {
    rejected: 'purged',
    waitlisted: 'purged',
    declined: 'purged',
    expired: 'purged',
    withdrawn: 'purged',
    done: 'purged',
    no_show: 'purged',
    applied: 'purged',
    verified: 'purged',
    sealed: 'purged',
    selected: 'purged',
    confirmed: 'purged',
  },
}

/** Who takes a place of the quota. */
export const HOLDS_PLACE: readonly ApplicationState[] = ['selected', 'confirmed']

/** What becomes of a pair; block and report freeze it from any state, and a frozen one never moves again. */
export const PAIR_MOVES: Readonly<
  Record<'consent' | 'handOver' | 'lapse' | 'freeze', Partial<Readonly<Record<PairState, PairState>>>>
> = {
  consent: { mutual: 'mutual', exchanged: 'exchanged' },
  handOver: { mutual: 'exchanged', exchanged: 'exchanged' },
  lapse: { mutual: 'lapsed' },
  freeze: { mutual: 'frozen', exchanged: 'frozen', lapsed: 'frozen', frozen: 'frozen' },
}
