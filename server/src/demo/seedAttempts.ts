// Puts into the database how the demo's students sat an exam: attempts, every answer, and the results of both.
import { sql } from 'kysely'
import { orderPaper } from '../features/attempts/shuffle.ts'
import { rankExam } from '../features/ranks/standings.ts'
import { gradeHeldAnswers } from '../features/results/computing.ts'
import type { HeldAnswer } from '../features/results/counting.ts'
import { insertResults, listKeyedQuestions } from '../features/results/results.queries.ts'
import type { Tx } from '../platform/database.ts'
import { type Chance, chanceOf } from './data/chance.ts'
import type { DemoExam } from './data/exams/exams.ts'
import { sittersOfKinds } from './data/exams/kindsResponses.ts'
import { questionOf } from './data/exams/paper.ts'
import type { PlannedResponse } from './data/exams/plannedResponse.ts'
import { plannedResponses } from './data/exams/responses.ts'
import { plannedScores } from './data/exams/scores.ts'
import { FIRST_KEY, type TimedExam } from './seedExams.ts'
import { type Ids, idsOf } from './seeding.ts'

type Answer = HeldAnswer & { marked: boolean; receivedAt: Date }

type Sitting = {
  studentId: string
  device: string
  startedAt: Date
  partEnds: Date[]
  endsAt: Date
  closedAt: Date
  closedHow: 'submitted' | 'bell'
  questionOrder: number[]
  optionOrders: Record<string, number[]>
  answers: Answer[]
}

/** An attempt as it is written: with its own id and that of the device that held it. */
type Written = Sitting & { id: string; sessionId: string; address: string }

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Everybody who sat the exam, with results computed by the product's own rules a minute after it closed, and ranked. */
export async function seedAttempts(tx: Tx, timed: TimedExam, examId: string, people: Ids): Promise<void> {
  const { exam } = timed
  const rolls = exam.byAbility ? sittersOfKinds(exam) : [...plannedScores(exam).keys()]
  const sittings = rolls.map((roll) => sit(timed, roll, people))
  const sessions = await insertSessions(tx, sittings)
  const withSessions = sittings.map((sitting, i) => ({
    ...sitting,
    sessionId: sessions.of(sitting.studentId),
    address: `203.0.113.${1 + (i % 250)}`,
  }))
  const ids = await insertAttempts(tx, examId, withSessions)
  const written = withSessions.map((sitting) => ({ ...sitting, id: ids.of(sitting.studentId) }))
  await insertAnswers(tx, written)
  await insertEvents(tx, written)
  await computeResults(tx, examId, written, new Date(timed.closesAt.getTime() + MINUTE))
  if (timed.publishedAt) await rankExam(tx, examId, timed.publishedAt)
}

/** How one student sat it: in an order of their own, one question after the other, most until they were done. */
function sit({ exam, opensAt, closesAt }: TimedExam, roll: string, people: Ids): Sitting {
  const chance = chanceOf(`sitting ${exam.code} ${roll}`)
  const responses = plannedResponses(exam, roll) ?? []
  const startedAt = new Date(opensAt.getTime() + (15 + chance.below(200)) * SECOND)
  const end = Math.min(startedAt.getTime() + exam.durationMinutes * MINUTE, closesAt.getTime())
  const order = orderPaper(orderables(exam), { questions: true, options: true }, chance.below)
  const closedHow = chance.below(14) === 0 ? 'bell' : 'submitted'
  const partEnds = partEndsOf(exam, startedAt, new Date(end))
  const answers = answersOf(
    responses,
    order.questionOrder,
    { startedAt, openOf: openOf(exam, startedAt, partEnds) },
    chance,
  )
  const worked = responses.reduce((sum, { seconds }) => sum + seconds, 0) * SECOND
  const last = Math.max(
    startedAt.getTime() + worked,
    ...answers.map(({ receivedAt }) => receivedAt.getTime()),
  )
  const done = Math.min(last + 20 * SECOND, end)
  return {
    studentId: people.of(roll),
    device: chance.pick(['Chrome · Windows', 'Chrome · Windows', 'Chrome · Android', 'Firefox · Linux']),
    startedAt,
    partEnds,
    endsAt: new Date(end),
    closedAt: new Date(closedHow === 'bell' ? end : done),
    closedHow,
    ...order,
    answers,
  }
}

/** When each part ends; the last, or the only one, with the exam. */
function partEndsOf({ parts = [] }: DemoExam, startedAt: Date, endsAt: Date): Date[] {
  if (parts.length === 0) return [endsAt]
  let minutes = 0
  return parts.map((part) => {
    minutes += part.minutes
    return new Date(Math.min(startedAt.getTime() + minutes * MINUTE, endsAt.getTime()))
  })
}

type Open = { from: number; to: number }

/** From when to when a position can be answered: as long as its part is open. */
function openOf({ sections }: DemoExam, startedAt: Date, partEnds: Date[]): (position: number) => Open {
  const parts = sections.flatMap(({ questions, part }) => questions.map(() => part ?? 1))
  return (position) => {
    const part = parts[position - 1] ?? 1
    const [from = startedAt, to = startedAt] = [startedAt, ...partEnds].slice(part - 1)
    return { from: from.getTime(), to: to.getTime() }
  }
}

function orderables({ sections }: DemoExam) {
  return sections
    .flatMap(({ questions }, i) => questions.map((reference) => ({ reference, section: i + 1 })))
    .map(({ reference, section }, i) => ({
      section,
      position: i + 1,
      optionCount: questionOf(reference).texts.en?.options?.length ?? 0,
      passage: questionOf(reference).passage?.en ?? null,
    }))
}

/** What the server held in the end. Each answer came in when its question left the screen. */
function answersOf(
  responses: PlannedResponse[],
  order: number[],
  { startedAt, openOf }: { startedAt: Date; openOf: (position: number) => Open },
  chance: Chance,
): Answer[] {
  let time = startedAt.getTime()
  let sequence = 0
  return order.flatMap((position) => {
    const { response, seconds } = responses[position - 1] ?? { response: null, seconds: 0 }
    const { from, to } = openOf(position)
    time = Math.min(Math.max(time, from) + seconds * SECOND, to - SECOND)
    const marked = chance.below(12) === 0
    if (!response && !marked) return []
    sequence += 1
    const held = { position, sequence, marked, kind: 'saved' as const, epoch: 1 }
    return [{ ...held, response, receivedAt: new Date(time) }]
  })
}

/** The devices on which they sat, signed out a minute after the end, as in a hall. By student. */
async function insertSessions(tx: Tx, sittings: Sitting[]): Promise<Ids> {
  const rows = await tx
    .insertInto('sessions')
    .values(
      sittings.map(({ studentId, device, startedAt, closedAt }, i) => ({
        personId: studentId,
        device,
        address: `203.0.113.${1 + (i % 250)}`,
        createdAt: new Date(startedAt.getTime() - 4 * MINUTE),
        lastSeenAt: closedAt,
        endedAt: new Date(closedAt.getTime() + MINUTE),
        endedWhy: 'signed_out' as const,
      })),
    )
    .returning(['id', 'personId'])
    .execute()
  return idsOf(
    'session',
    rows.map(({ id, personId }) => [personId, id]),
  )
}

async function insertAttempts(tx: Tx, examId: string, sittings: Omit<Written, 'id'>[]): Promise<Ids> {
  const rows = await tx
    .insertInto('attempts')
    .values(
      sittings.map(({ device: _, address: __, answers: ___, optionOrders, ...sitting }) => ({
        ...sitting,
        examId,
        optionOrders: JSON.stringify(optionOrders),
      })),
    )
    .returning(['id', 'studentId'])
    .execute()
  return idsOf(
    'attempt',
    rows.map(({ id, studentId }) => [studentId, id]),
  )
}

// As arrays: a hall's answers are more values than a statement may have.
async function insertAnswers(tx: Tx, written: Written[]): Promise<void> {
  const all = written.flatMap(({ id, answers }) => answers.map((answer) => ({ ...answer, id })))
  await sql`
    insert into answers (attempt_id, position, kind, epoch, sequence, response, marked, received_at)
    select a.attempt_id, a.position, 'saved', 1, a.sequence, a.response, a.marked, a.received_at
    from unnest(${all.map(({ id }) => id)}::uuid[], ${all.map(({ position }) => position)}::smallint[],
      ${all.map(({ sequence }) => sequence)}::int[], ${all.map(({ response }) => response)}::text[],
      ${all.map(({ marked }) => marked)}::boolean[],
      ${all.map(({ receivedAt }) => receivedAt.toISOString())}::timestamptz[])
      as a (attempt_id, position, sequence, response, marked, received_at)`.execute(tx)
}

async function insertEvents(tx: Tx, written: Written[]): Promise<void> {
  const rows = written.flatMap(({ id: attemptId, startedAt, closedAt, closedHow, sessionId, address }) => {
    const from = { attemptId, epoch: 1, sessionId, address }
    const byBell = { ...from, sessionId: null, address: null, kind: 'closed' as const, at: closedAt }
    const bySubmitting = { ...from, kind: 'submitted' as const, at: closedAt }
    return [
      { ...from, kind: 'started' as const, at: startedAt },
      closedHow === 'bell' ? byBell : bySubmitting,
    ]
  })
  await tx.insertInto('attemptEvents').values(rows).execute()
}

async function computeResults(tx: Tx, examId: string, written: Written[], at: Date): Promise<void> {
  const questions = await listKeyedQuestions(tx, examId, FIRST_KEY)
  const results = written.map(({ id, studentId, closedHow, answers }) => {
    const attempt = { id, examId, studentId, closedHow, draftsCount: false, keyVersion: FIRST_KEY }
    return gradeHeldAnswers(attempt, questions, answers)
  })
  await insertResults(tx, results, at)
}
