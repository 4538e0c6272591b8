// Whether an exam can run: every reason why not, and what is worth a look.
import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { FieldError } from '../../../platform/problems.ts'
import { type ExamRow, listParts, listSections } from '../exams.queries.ts'
import { listPaper } from '../paper/paper.queries.ts'
import { judgeParts, judgeSections, notePaper } from './paperReadiness.ts'

export interface Readiness {
  /** Why it cannot be scheduled; empty where it can. */
  reasons: FieldError[]
  warnings: FieldError[]
}

/** Judges a draft as it stands. The database has the last word on batches with two exams at once. */
export async function judgeReadiness(db: Db, exam: ExamRow, now: Date): Promise<Readiness> {
  const [sections, paper] = [await listSections(db, exam.id), await listPaper(db, exam.id)]
  const parts = await listParts(db, exam.id)
  const batches = await countStudents(db, exam)
  return {
    reasons: [
      ...judgeSections(sections, paper),
      ...judgeParts(exam.durationMinutes, parts, sections),
      ...judgeWindow(exam, now),
      ...(batches.length ? [] : [{ field: 'batchIds', code: 'no-batches' }]),
      ...(await listClashes(db, exam)),
    ],
    warnings: [...notePaper(exam, sections, paper), ...noteBatches(batches)],
  }
}

function judgeWindow({ opensAt, closesAt, durationMinutes }: ExamRow, now: Date): FieldError[] {
  if (!opensAt || !closesAt) return [{ field: opensAt ? 'closesAt' : 'opensAt', code: 'no-window' }]
  if (closesAt <= now) return [{ field: 'opensAt', code: 'window-in-the-past' }]
  const from = Math.max(opensAt.getTime(), now.getTime())
  const minutes = Math.floor((closesAt.getTime() - from) / 60_000)
  if (minutes >= durationMinutes) return []
  return [
    { field: 'closesAt', code: 'window-shorter-than-duration', params: { minutes, need: durationMinutes } },
  ]
}

interface Clash {
  batch: string
  title: string
  opensAt: Date
  closesAt: Date
}

// A practice lies open beside anything.
async function listClashes(db: Db, { id, mode, opensAt, closesAt }: ExamRow): Promise<FieldError[]> {
  if (!opensAt || !closesAt || mode === 'practice') return []
  const { rows } = await sql<Clash>`
    select b.name as batch, e.title, e.opens_at, e.closes_at
    from exam_batches mine
    join exam_batches x on x.batch_id = mine.batch_id and x.exam_id <> mine.exam_id and x.scheduled
      and x.during && tstzrange(${opensAt}, ${closesAt})
    join exams e on e.id = x.exam_id
    join batches b on b.id = x.batch_id
    where mine.exam_id = ${id} order by b.name, e.opens_at`.execute(db)
  return rows.map((clash) => ({
    field: 'batchIds',
    code: 'batch-has-other-exam',
    params: {
      batch: clash.batch,
      title: clash.title,
      from: clash.opensAt.toISOString(),
      to: clash.closesAt.toISOString(),
    },
  }))
}

async function countStudents(db: Db, { id, opensAt }: ExamRow) {
  const { rows } = await sql<{ batch: string; students: number }>`
    select b.name as batch, count(e.id)::int as students
    from exam_batches x join batches b on b.id = x.batch_id
    left join enrolments e on e.batch_id = b.id
      and daterange(e.from_on, e.to_on) @> (${opensAt}::timestamptz at time zone 'Asia/Kolkata')::date
    where x.exam_id = ${id} group by b.id, b.name order by b.name`.execute(db)
  return rows.map((row) => ({ ...row, isDated: opensAt !== null }))
}

function noteBatches(batches: { batch: string; students: number; isDated: boolean }[]): FieldError[] {
  return batches
    .filter(({ students, isDated }) => isDated && students === 0)
    .map(({ batch }) => ({ field: 'batchIds', code: 'nobody-enrolled', params: { batch } }))
}
