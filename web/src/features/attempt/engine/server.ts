// What the engine asks of the server. The screen gives it the API; a test gives it a server of its own making.
import type { Entry } from './ledger.ts'
import type { Candidate, Paper } from './paper.ts'
import type { SaveReply } from './sender.ts'

export interface AttemptReply {
  id: string
  examId: string
  examTitle: string
  candidate: Candidate
  serverTime: string
  startedAt: string
  endsAt: string
  closedAt: string | null
  closedHow: 'submitted' | 'bell' | null
  epoch: number
  questionOrder: number[]
  optionOrders: Record<string, number[]>
  held: Entry[]
  paper: Paper | null
}

export interface SubmitReply {
  outcome: 'closed' | 'older-epoch'
  serverTime: string
  closedAt: string | null
  closedHow: 'submitted' | 'bell' | null
  questions: number
  answered: number
  markedAnswered: number
  keptApart: number
}

/** How an attempt ended, and what of it the server holds. */
export interface Ending {
  how: 'submitted' | 'bell'
  at: string
  questions: number
  answered: number
  markedAnswered: number
  /** What came too late or from a device that no longer held the attempt: kept, shown to the teacher, not counted. */
  keptApart: number
}

/** Every call throws a Problem when it is refused or no reply comes; each may be repeated. */
export interface AttemptServer {
  get(attemptId: string, options: { paper: boolean }): Promise<AttemptReply>
  save(attemptId: string, epoch: number, entries: Entry[]): Promise<SaveReply>
  submit(attemptId: string, epoch: number, entries: Entry[]): Promise<SubmitReply>
  takeOver(attemptId: string): Promise<{ epoch: number; serverTime: string; endsAt: string }>
  picture(address: string): Promise<Blob>
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
