// How fairly an attempt went, laid open to all whom it concerns. It tells what was seen; it judges nothing.
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import { listRecordApart, listRecordEvents } from '../attempts/attempts.ts'
import { countAway, GRACE_SECONDS } from './awayCount.ts'
import {
  type AwayRow,
  getReportHead,
  listAway,
  listExplanations,
  listRulings,
  listTimes,
  type QuestionTime,
} from './report.queries.ts'
import type { IntegrityReply } from './report.schemas.ts'

type Report = z.output<typeof IntegrityReply>
type Moment = Report['timeline'][number]
type Event = Awaited<ReturnType<typeof listRecordEvents>>[number]

/** With fewer others there is nothing to compare with. */
const LEAST_COMPARED = 5
/** So little of what half the others took is worth a look; and so many seconds are, whoever else sat it. */
const QUICK_SHARE = 0.15
const QUICK_SECONDS = 3

/** The report as the viewer may read it: addresses are not for guardians, and late answers' contents for staff alone. */
export async function getIntegrityReport(
  db: Db,
  viewer: Viewer,
  attemptId: string,
  can: Operation[],
): Promise<Report> {
  const { id, examId, title, awayLimit, studentId, name, rollNumber, ...head } = await getReportHead(
    db,
    attemptId,
  )
  const placeOf = placesOf(head.questionOrder)
  const events = withoutAddresses(await listRecordEvents(db, attemptId), viewer)
  const away = await listAway(db, attemptId)
  const counted = await countAway(db, attemptId)
  return {
    ...head,
    attemptId: id,
    exam: { id: examId, title, awayLimit },
    student: { id: studentId, name, rollNumber },
    extraMinutes: head.extraMinutes ?? 0,
    away: { ...counted, graceSeconds: GRACE_SECONDS },
    timeline: [...events.map(toMoment), ...away.map((one) => toAwayMoment(one, placeOf))].toSorted(
      (one, other) => one.at.getTime() - other.at.getTime(),
    ),
    devices: devicesOf(events),
    questions: questionsOf(await listTimes(db, attemptId, examId), placeOf),
    late: await lateOf(db, viewer, attemptId, placeOf),
    explanations: await listExplanations(db, attemptId),
    rulings: (await listRulings(db, attemptId)).map(toRuling),
    can,
  }
}

/** Position in the paper → place in this student's order, from 1. */
function placesOf(order: number[]): (position: number) => number {
  const places = new Map(order.map((position, i) => [position, i + 1]))
  return (position) => places.get(position) ?? position
}

function withoutAddresses(events: Event[], viewer: Viewer): Event[] {
  return viewer.role === 'parent' ? events.map((event) => ({ ...event, address: null })) : events
}

const toMoment = (event: Event): Moment => ({ ...event, away: null })

function toAwayMoment(one: AwayRow, placeOf: (position: number) => number): Moment {
  const { kind, fromAt, toAt, seconds, position, epoch } = one
  const question = position === null ? null : placeOf(position)
  return {
    ...{ at: fromAt, kind: 'away', epoch, device: null, address: null, madeBy: null, detail: null },
    away: { kind, to: toAt, seconds, counted: seconds >= GRACE_SECONDS, question },
  }
}

function devicesOf(events: Event[]): Report['devices'] {
  return events
    .filter(({ kind }) => kind === 'started' || kind === 'taken_over')
    .map(({ device, address, at, epoch }) => ({ device, address, from: at, epoch }))
}

function questionsOf(times: QuestionTime[], placeOf: (position: number) => number): Report['questions'] {
  return times
    .map((time) => {
      const medianSeconds = time.compared >= LEAST_COMPARED ? time.medianSeconds : null
      return { ...time, medianSeconds, number: placeOf(time.position), quick: isQuick(time, medianSeconds) }
    })
    .toSorted((one, other) => one.number - other.number)
}

function isQuick({ seconds, answeredAt }: QuestionTime, median: number | null): boolean {
  if (seconds === null || answeredAt === null) return false
  return seconds <= QUICK_SECONDS || (median !== null && seconds < median * QUICK_SHARE)
}

async function lateOf(
  db: Db,
  viewer: Viewer,
  attemptId: string,
  placeOf: (position: number) => number,
): Promise<Report['late']> {
  const isStaff = viewer.role === 'teacher' || viewer.role === 'admin'
  const apart = await listRecordApart(db, attemptId)
  return apart.map((one) => ({
    ...one,
    number: placeOf(one.position),
    response: isStaff ? one.response : null,
  }))
}

type RulingRow = Awaited<ReturnType<typeof listRulings>>[number]

function toRuling({ appealBy, appealText, appealAt, answeredWith, ...ruling }: RulingRow) {
  const appealed = appealBy !== null && appealText !== null && appealAt !== null
  return {
    ...ruling,
    appeal: appealed ? { by: appealBy, text: appealText, at: appealAt, answeredWith } : null,
  }
}
