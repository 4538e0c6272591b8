// Attempts as the routes give them out: to the student who sits, and to the staff who look after it.
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import type { App } from '../../platform/serve.ts'
import {
  countHoldings,
  getCandidate,
  getRecordHead,
  listApart,
  listEvents,
  listHeld,
} from './attempts.queries.ts'
import { getFacts } from './facts.ts'
import type { Attempt } from './holding.ts'
import { getPaper, paperReply } from './paper.ts'

/** The attempt as its student's screen needs it. A closed one comes without its paper. */
export async function describeAttempt(app: App, db: Db, attempt: Attempt, options: { paper: boolean }) {
  const now = app.clock.now()
  const candidate = await getCandidate(db, attempt.examId, attempt.studentId)
  const key = app.config.keys.fileAddress
  return {
    ...attempt,
    optionOrders: attempt.optionOrders as Record<string, number[]>,
    examTitle: candidate.examTitle,
    candidate: {
      ...candidate,
      photoUrl: candidate.photoFileId && fileAddress(key, candidate.photoFileId, now),
    },
    serverTime: now,
    held: await listHeld(db, attempt.id),
    paper: options.paper && !attempt.closedAt ? paperReply(await paperOf(db, attempt.id), key, now) : null,
  }
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
