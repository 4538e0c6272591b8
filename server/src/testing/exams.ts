// Exams for tests, in any state, with attempts: written straight into the tables, each in a batch of its own.
import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { MarkRule } from '../features/grading/marks.ts'
import { hasOptions, type QuestionKind } from '../features/questions/question.ts'
import type { Tx } from '../platform/database.ts'
import type { AttemptEnd, BeyondLimit, ExamSections, Exams } from '../platform/schema.ts'
import { addBankQuestion, type MadeQuestion } from './bankQuestions.ts'
import type { TestServer } from './server.ts'
import type { Side, World } from './world.ts'

export interface MadeExam {
  examId: string
  /** A batch made for this exam, so that exams of one side may overlap: the side's teacher and student are in it. */
  batchId: string
  title: string
  opensAt: Date
  closesAt: Date
  durationMinutes: number
  /** By position (1…): the question and the response that earns the marks. */
  questions: ({ position: number; section: number } & MadeQuestion)[]
}

/** One section of a made exam; four questions with one right option, half and half with numbers, are the usual. */
export interface MadeSection {
  kind: QuestionKind
  questions: number
  /** From 1; null where there are no parts. */
  part?: number
  attemptCount?: number
  beyond?: BeyondLimit
  marks?: MarkRule
}

export interface ExamOptions {
  state: 'draft' | 'scheduled' | 'open' | 'closed' | 'published'
  /** The first half takes single-correct questions, the rest numerical ones. */
  questions?: number
  /** Instead of `questions`: sections of any kinds. */
  sections?: MadeSection[]
  /** The minutes of each part; they should add up to the duration. */
  parts?: number[]
  /** Any other setting of the exam, such as mode, attemptsAllowed, awayLimit. */
  settings?: Partial<Insertable<Exams>>
  durationMinutes?: number
  draftsCount?: boolean
  shuffle?: boolean
  /** Marks per question as decimal strings; +4, −1 and 0 by default. */
  marks?: MarkRule
  /** Stands in the solution of every question, for tests that look for what must not be said. */
  solution?: string
  studentIds?: string[]
}

const HOUR = 3_600_000
// When the window lies, in hours from now; 'open' began a quarter of an hour ago.
const windows = {
  draft: [24, 27],
  scheduled: [24, 27],
  open: [-0.25, 3],
  closed: [-4, -1],
  published: [-4, -1],
} as const

/** Adds questions to the bank and an exam over them in the wanted state, by the server's clock. */
export async function makeExam(
  server: Pick<TestServer, 'db' | 'clock'>,
  world: World,
  side: Side,
  options: ExamOptions,
): Promise<MadeExam> {
  const now = server.clock.now().getTime()
  const [from, to] = windows[options.state]
  const exam = {
    title: `Test ${randomUUID().slice(0, 8)}`,
    opensAt: new Date(now + from * HOUR),
    closesAt: new Date(now + to * HOUR),
    durationMinutes: options.durationMinutes ?? 60,
  }
  return server.db.transaction().execute(async (tx) => {
    const batchId = await addBatch(tx, world, side, options.studentIds ?? [side.studentId])
    const examId = await addExam(tx, side, exam, options)
    await tx.insertInto('examBatches').values({ examId, batchId }).execute()
    const questions = await addPaper(tx, world, examId, options)
    await moveOn(tx, examId, side, exam, options.state, questions)
    return { examId, batchId, ...exam, questions }
  })
}

/** A batch in which the side's teacher teaches physics to these students since June. */
export async function addBatch(tx: Tx, world: World, side: Side, studentIds: string[]): Promise<string> {
  const batch = await tx
    .insertInto('batches')
    .values({
      courseId: side.courseId,
      name: `Batch ${randomUUID().slice(0, 8)}`,
      year: 2027,
      capacity: 400,
      startsOn: '2026-06-15',
      endsOn: '2027-05-31',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const teaching = { batchId: batch.id, subjectId: world.physicsId, teacherId: side.teacherId }
  await tx.insertInto('batchTeachers').values(teaching).execute()
  const enrolments = studentIds.map((studentId) => ({
    studentId,
    batchId: batch.id,
    fromOn: '2026-06-15',
  }))
  if (enrolments.length) await tx.insertInto('enrolments').values(enrolments).execute()
  return batch.id
}

type Window = Pick<MadeExam, 'title' | 'opensAt' | 'closesAt' | 'durationMinutes'>

async function addExam(tx: Tx, side: Side, exam: Window, options: ExamOptions): Promise<string> {
  const { id } = await tx
    .insertInto('exams')
    .values({
      ...exam,
      patternCode: 'own',
      patternVersion: '1',
      createdBy: side.teacherId,
      draftsCount: options.draftsCount ?? false,
      shuffleQuestions: options.shuffle ?? true,
      shuffleOptions: options.shuffle ?? true,
      ...options.settings,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function addPaper(tx: Tx, world: World, examId: string, options: ExamOptions) {
  const parts = (options.parts ?? []).map((minutes, i) => ({
    examId,
    minutes,
    position: i + 1,
    name: named('Part', i),
  }))
  if (parts.length) await tx.insertInto('examParts').values(parts).execute()
  const sections = sectionsOf(options)
  await tx
    .insertInto('examSections')
    .values(sections.map((section, i) => toSectionRow(section, i, { examId, world, options })))
    .execute()
  const questions: MadeExam['questions'] = []
  for (const [i, { kind, questions: count }] of sections.entries())
    for (let n = 0; n < count; n++) {
      const made = await addBankQuestion(tx, world, kind, options.solution)
      questions.push({ position: questions.length + 1, section: i + 1, ...made })
    }
  await tx
    .insertInto('examQuestions')
    .values(
      questions.map(({ position, section, questionId }) => ({
        examId,
        position,
        section,
        questionId,
        questionVersion: 1,
      })),
    )
    .execute()
  return questions
}

function sectionsOf(options: ExamOptions): MadeSection[] {
  if (options.sections) return options.sections
  const total = options.questions ?? 4
  const singles = Math.ceil(total / 2)
  const halves: MadeSection[] = [
    { kind: 'single', questions: singles },
    { kind: 'numerical', questions: total - singles },
  ]
  return halves.filter(({ questions }) => questions > 0)
}

const named = (word: string, at: number) =>
  JSON.stringify({ en: `${word} ${at + 1}`, mr: `${word} ${at + 1}`, hi: `${word} ${at + 1}` })

function toSectionRow(
  section: MadeSection,
  at: number,
  { examId, world, options }: { examId: string; world: World; options: ExamOptions },
): Insertable<ExamSections> {
  const marks = section.marks ?? options.marks ?? { right: '4', wrong: '-1', blank: '0' }
  return {
    examId,
    position: at + 1,
    kind: section.kind,
    questionCount: section.questions,
    name: named('Section', at),
    subjectId: world.physicsId,
    marksRight: marks.right,
    marksWrong: marks.wrong,
    marksBlank: marks.blank,
    marksPartial: marks.partial ?? null,
    part: section.part ?? null,
    attemptCount: section.attemptCount ?? null,
    beyond: section.beyond ?? 'refuse',
  }
}

async function moveOn(
  tx: Tx,
  examId: string,
  side: Side,
  exam: Window,
  state: ExamOptions['state'],
  questions: MadeExam['questions'],
): Promise<void> {
  if (state === 'draft') return
  const key = Object.fromEntries(questions.map((question) => [question.position, question.key]))
  await tx
    .insertInto('examKeys')
    .values({ examId, version: 1, key: JSON.stringify(key), createdBy: side.teacherId })
    .execute()
  await tx
    .updateTable('exams')
    .set({
      scheduledAt: new Date(exam.opensAt.getTime() - 24 * HOUR),
      ...(state === 'published' && { publishedAt: exam.closesAt, publishedBy: side.teacherId }),
    })
    .where('id', '=', examId)
    .execute()
}

export interface AttemptOptions {
  studentId?: string
  /** By position: a response, or null for one that was cleared. All of them saved, unless `drafts` names them. */
  answers?: Record<number, string | null>
  drafts?: Record<number, string | null>
  /** How it ended; absent where it still runs. */
  closed?: AttemptEnd
}

/** An attempt of the side's student, begun a minute after the exam opened; returns its id. */
export async function makeAttempt(
  server: TestServer,
  side: Side,
  exam: MadeExam,
  options: AttemptOptions = {},
): Promise<string> {
  const studentId = options.studentId ?? side.studentId
  const startedAt = new Date(exam.opensAt.getTime() + 60_000)
  const end = startedAt.getTime() + exam.durationMinutes * 60_000
  const endsAt = new Date(Math.min(end, exam.closesAt.getTime()))
  return server.db.transaction().execute(async (tx) => {
    const session = await tx
      .insertInto('sessions')
      .values({ personId: studentId, device: 'test', createdAt: startedAt })
      .returning('id')
      .executeTakeFirstOrThrow()
    const withOptions = exam.questions.filter(({ key }) => hasOptions(key.kind))
    const { id } = await tx
      .insertInto('attempts')
      .values({
        examId: exam.examId,
        studentId,
        sessionId: session.id,
        startedAt,
        endsAt,
        partEnds: [endsAt],
        questionOrder: exam.questions.map(({ position }) => position),
        optionOrders: JSON.stringify(
          Object.fromEntries(withOptions.map(({ position }) => [position, [0, 1, 2, 3]])),
        ),
        ...(options.closed && { closedAt: endsAt, closedHow: options.closed }),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await addAnswers(tx, id, startedAt, options)
    return id
  })
}

async function addAnswers(tx: Tx, attemptId: string, startedAt: Date, options: AttemptOptions) {
  let sequence = 0
  const rows = (kind: 'saved' | 'draft', answers: Record<number, string | null> = {}) =>
    Object.entries(answers).map(([position, response]) => ({
      attemptId,
      position: Number(position),
      kind,
      epoch: 1,
      sequence: ++sequence,
      response,
      receivedAt: new Date(startedAt.getTime() + sequence * 1000),
    }))
  const all = [...rows('saved', options.answers), ...rows('draft', options.drafts)]
  if (all.length) await tx.insertInto('answers').values(all).execute()
}
