// Attempts as the routes give them out: to the student who sits, and to the staff who look after it.
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import type { App } from '../../platform/serve.ts'
import { countAway } from '../integrity/awayCount.ts'
import { findSecret } from '../sealedPapers/secrets.ts'
import {
  type Candidate,
  countHoldings,
  getCandidate,
  getRecordHead,
  getSeconds,
  listApart,
  listEvents,
  listHeld,
  listNotices,
  listTries,
} from './attempts.queries.ts'
import { getFacts } from './facts.ts'
import type { Attempt } from './holding.ts'
import { getPaper, paperReply } from './paper.ts'

export interface Wanted {
  /** Whether the paper is to come along. */
  paper: boolean
  /** The digest of a sealed file that the device holds: its key comes in place of the paper. */
  sealed?: string | undefined
}

/** The attempt as its student's screen needs it. A closed one comes without its paper. */
export async function describeAttempt(app: App, db: Db, attempt: Attempt, wanted: Wanted) {
  const now = app.clock.now()
  const { keys } = app.config
  const candidate = await getCandidate(db, attempt.examId, attempt.studentId)
  const notices = await listNotices(db, attempt.id)
  const secret =
    wanted.sealed && !attempt.closedAt ? await findSecret(db, keys.data, attempt.examId, wanted.sealed) : null
  const withPaper = wanted.paper && !secret && !attempt.closedAt
  return {
    ...attempt,
    ...rulesOf(candidate),
    optionOrders: attempt.optionOrders as Record<string, number[]>,
    candidate: {
      ...candidate,
      photoUrl: candidate.photoFileId && fileAddress(keys.fileAddress, candidate.photoFileId, now),
    },
    serverTime: now,
    pause: pauseOf(attempt, notices),
    messages: messagesOf(notices),
    held: await listHeld(db, attempt.id),
    away: { ...(await countAway(db, attempt.id)), limit: candidate.awayLimit },
    seconds: await getSeconds(db, attempt.id),
    tried: await listTries(db, attempt.id),
    secret,
    paper: withPaper ? paperReply(await paperOf(db, attempt.id), keys.fileAddress, now) : null,
  }
}

const rulesOf = ({ examTitle, attemptsAllowed, extraMinutes }: Candidate) => ({
  examTitle,
  attemptsAllowed,
  extraMinutes,
})

type Notice = Awaited<ReturnType<typeof listNotices>>[number]

function pauseOf({ pausedAt }: Attempt, notices: Notice[]) {
  const detail = notices.findLast(({ kind }) => kind === 'paused')?.detail
  if (!pausedAt) return null
  return { since: pausedAt, until: detail?.until ?? ('staff' as const), reason: detail?.reason ?? '' }
}

function messagesOf(notices: Notice[]) {
  return notices
    .filter(({ kind }) => kind === 'message')
    .map(({ id, at, detail }) => ({ id, at, text: detail?.text ?? '' }))
}

async function paperOf(db: Db, attemptId: string) {
  const { examId, scheduledAt } = await getFacts(db, attemptId)
  return getPaper(db, examId, scheduledAt)
}

/** What a submission is answered with: what is held, never a mark. */
export async function describeEnd(db: Db, attempt: Attempt, closed: boolean, serverTime: Date) {
  const { id, closedAt, closedHow } = attempt
  const outcome = closed ? ('closed' as const) : ('older-epoch' as const)
  return { outcome, serverTime, closedAt, closedHow, ...(await countHoldings(db, id)) }
}

/** Everything that is known of an attempt, for staff. */
export async function describeRecord(db: Db, attemptId: string) {
  const { studentId, studentName, rollNumber, ...head } = await getRecordHead(db, attemptId)
  return {
    ...head,
    student: { id: studentId, name: studentName, rollNumber },
    held: await listHeld(db, attemptId),
    apart: await listApart(db, attemptId),
    events: await listEvents(db, attemptId),
  }
}

/** What happened to an attempt, and what was kept apart of it, oldest first. */
export const listRecordEvents = listEvents
export const listRecordApart = listApart
