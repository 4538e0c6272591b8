// What the engine asks of the server. The screen gives it the API; a test gives it a server of its own making.
import type { Language } from '../../../words/language.ts'
import type { AwayKind } from './away.ts'
import type { Entry } from './ledger.ts'
import type { Candidate, Paper } from './paper.ts'
import type { SaveReply } from './sender.ts'
import type { Seconds } from './times.ts'

export type ClosedHow = 'submitted' | 'bell' | 'staff' | 'away' | 'paper'

/** Where the attempt's clock stands. */
export interface Timing {
  serverTime: string
  endsAt: string
  /** When each part ends; one entry where there are none. */
  partEnds: string[]
  /** The clock stands still since then. */
  pausedAt: string | null
  closedAt: string | null
  closedHow: ClosedHow | null
}

/** Who may let a clock that stands still go on. */
export interface Pause {
  since: string
  until: 'student' | 'staff'
  reason: string
}

/** What the invigilator wrote. */
export interface Message {
  id: string
  text: string
  at: string
}

/** Times away that count, in all, and how many there may be; `limit` null: as many as there are. */
export interface AwayCount {
  count: number
  seconds: number
  limit: number | null
}

export type Outcome = 'right' | 'partial' | 'wrong' | 'blank'
type Words = Paper['instructions']

/** Practice: what the server says about an answer; the rest once it is right or given up. */
export interface Tried {
  outcome: Outcome
  tries: number
  revealed: boolean
  hint?: Words | null
  solution?: Words | null
  right?: string | null
  pictures?: Record<string, string>
}

export interface AttemptReply extends Timing {
  id: string
  examId: string
  examTitle: string
  number: number
  attemptsAllowed: number
  candidate: Candidate
  startedAt: string
  pause: Pause | null
  extraMinutes: number
  epoch: number
  questionOrder: number[]
  optionOrders: Record<string, number[]>
  held: Entry[]
  messages: Message[]
  away: AwayCount
  tried: (Tried & { position: number })[]
  /** The key of the sealed paper that the request named. */
  secret: string | null
  paper: Paper | null
}

export interface SubmitReply {
  outcome: 'closed' | 'older-epoch'
  serverTime: string
  closedAt: string | null
  closedHow: ClosedHow | null
  questions: number
  answered: number
  markedAnswered: number
  keptApart: number
}

/** A time away as it is reported; ms since 1970, by this device's clock and by the server's as it is reckoned here. */
export interface AwayRow {
  number: number
  kind: AwayKind
  position: number | null
  from: number
  to: number | null
  serverFrom: number
  serverTo: number | null
}

export interface Presence {
  epoch: number
  position: number | null
  seconds: Seconds
  away: boolean
}

export interface Try {
  epoch: number
  sequence: number
  position: number
  response: string | null
  reveal: boolean
}

/** How an attempt ended, and what of it the server holds. */
export interface Ending {
  how: ClosedHow
  at: string
  questions: number
  answered: number
  markedAnswered: number
  /** What came too late or from a device that no longer held the attempt: kept, shown to the teacher, not counted. */
  keptApart: number
}

/** Every call throws a Problem when it is refused or no reply comes; each may be repeated. */
export interface AttemptServer {
  get(attemptId: string, wanted: { paper: boolean }): Promise<AttemptReply>
  save(attemptId: string, epoch: number, entries: Entry[]): Promise<SaveReply>
  submit(attemptId: string, epoch: number, entries: Entry[]): Promise<SubmitReply>
  takeOver(attemptId: string): Promise<{ epoch: number }>
  endPart(attemptId: string, epoch: number, part: number): Promise<Timing>
  /** The clock goes on; only where the pause is until the student is back. */
  resume(attemptId: string): Promise<Timing>
  presence(attemptId: string, presence: Presence): Promise<Timing & { messages: number }>
  away(attemptId: string, epoch: number, intervals: AwayRow[]): Promise<AwayCount & { closed: boolean }>
  tryAnswer(attemptId: string, answer: Try): Promise<Tried>
  picture(address: string): Promise<Blob>
  /** The sealed paper in one language. */
  sealed(examId: string, language: Language): Promise<ArrayBuffer>
}

/** How a closed attempt ended, from either reply that tells it. */
export function endingOf(reply: AttemptReply | SubmitReply): Ending {
  const { closedAt, closedHow } = reply
  const end = { how: closedHow ?? 'bell', at: closedAt ?? reply.serverTime } as const
  if (!('held' in reply)) {
    const { questions, answered, markedAnswered, keptApart } = reply
    return { ...end, questions, answered, markedAnswered, keptApart }
  }
  const answered = reply.held.filter(({ kind, response }) => kind === 'saved' && response !== null)
  return {
    ...end,
    questions: reply.questionOrder.length,
    answered: answered.length,
    markedAnswered: answered.filter(({ marked }) => marked).length,
    keptApart: 0,
  }
}
