// Marks typed in a grid: whoever sat on paper gets an attempt with a result, and no answers.
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import { writeAudits } from '../../platform/audit.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { type FieldError, Problem } from '../../platform/problems.ts'
import { plainMarks } from '../exams/marks.ts'
import { askForRanks } from '../ranks/standings.ts'
import { closedBecause, holdPaperExam, type PaperExam, paperTime, readPaperExam, sumOf } from './paperExam.ts'
import {
  insertPaperAttempts,
  insertPaperEvents,
  listSitters,
  type MarksResult,
  replaceMarksResults,
  type Sitter,
  setVoided,
} from './paperTests.queries.ts'
import type { PaperMarks, TypedRows } from './paperTests.schemas.ts'

type TypedRow = z.output<typeof TypedRows>['rows'][number]

/** The grid: everybody who sits the exam, with what is known of their marks. */
export async function getPaperMarks(
  db: Db,
  examId: string,
  now: Date,
  can: Operation[],
): Promise<z.output<typeof PaperMarks>> {
  const { exam, sections } = await readPaperExam(db, examId, now)
  const sitters = await listSitters(db, examId)
  return {
    ...{ title: exam.title, state: exam.state, closedBecause: closedBecause(exam), can },
    minMarks: sumOf(sections.map((section) => section.minMarks)),
    maxMarks: sumOf(sections.map((section) => section.maxMarks)),
    sections: sections.map(({ position, name, minMarks, maxMarks }) => ({
      position,
      name,
      minMarks,
      maxMarks,
    })),
    rows: sitters.map(toRow),
  }
}

function toRow(sitter: Sitter): z.output<typeof PaperMarks>['rows'][number] {
  const { studentId, name, rollNumber, batch, ruledOut } = sitter
  const counts = sitter.attemptId !== null && !sitter.voided
  const sections = counts && sitter.sections?.length ? sitter.sections : null
  return {
    ...{ studentId, name, rollNumber, batch, ruledOut },
    medium: counts || ruledOut ? sitter.medium : null,
    total: counts && sitter.total !== null ? plainMarks(sitter.total) : null,
    sections: sections?.map(({ score }) => plainMarks(score)) ?? null,
  }
}

/**
 * Writes what was typed; a row without a total was absent, and what stood there counts no more. Throws 422 naming
 * each mark that cannot be, 409 `exam-not-begun` or `is-practice`.
 */
export async function setPaperMarks(
  tx: Tx,
  examId: string,
  { rows }: z.output<typeof TypedRows>,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const paper = await holdPaperExam(tx, examId, now)
  const sitters = new Map((await listSitters(tx, examId)).map((sitter) => [sitter.studentId, sitter]))
  const errors = rows.flatMap((row, i) => faultsOf(row, i, paper, sitters.get(row.studentId)))
  if (errors.length > 0) throw new Problem(422, 'invalid', { errors })
  const typed = rows.map((row) => ({ row, sitter: sitters.get(row.studentId) as Sitter }))
  const changed = await writeRows(tx, paper, typed, { by, now })
  await writeAudits(
    tx,
    changed.map((subjectId) => ({
      ...{ actorId: by, operation: 'setPaperMarks', noun: 'attempt', subjectId },
      fields: ['marks'],
    })),
  )
  if (paper.exam.publishedAt) await askForRanks(tx, examId)
}

function faultsOf(row: TypedRow, i: number, paper: PaperExam, sitter: Sitter | undefined): FieldError[] {
  const at = `rows.${i}`
  if (!sitter) return [{ field: `${at}.studentId`, code: 'not-a-sitter' }]
  const isOther = !sitter.voided && sitter.medium !== null && sitter.medium !== 'marks'
  if (isOther || sitter.ruledOut) return [{ field: `${at}.total`, code: 'sat-otherwise' }]
  if (row.sections === null) return outOfBounds(`${at}.total`, row.total, wholeOf(paper))
  if (row.sections.length !== paper.sections.length)
    return [{ field: `${at}.sections`, code: 'sections-missing' }]
  return row.sections.flatMap((marks, place) => {
    const section = paper.sections[place]
    return section ? outOfBounds(`${at}.sections.${place}`, marks, section) : []
  })
}

/** What the whole paper can earn. */
export const wholeOf = ({ sections }: PaperExam) => ({
  minMarks: sumOf(sections.map((section) => section.minMarks)),
  maxMarks: sumOf(sections.map((section) => section.maxMarks)),
})

/** The fault of marks that the paper cannot give. */
export function outOfBounds(
  field: string,
  marks: string | null,
  { minMarks, maxMarks }: { minMarks: string; maxMarks: string },
): FieldError[] {
  if (marks === null) return []
  if (Number(marks) > Number(maxMarks)) return [{ field, code: 'marks-too-many', params: { max: maxMarks } }]
  return Number(marks) < Number(minMarks) ? [{ field, code: 'marks-too-few', params: { min: minMarks } }] : []
}

interface Typed {
  row: TypedRow
  sitter: Sitter
}

/** Returns the ids of the attempts that were written, taken back or brought back. */
async function writeRows(
  tx: Tx,
  paper: PaperExam,
  typed: Typed[],
  { by, now }: { by: string; now: Date },
): Promise<string[]> {
  const absent = typed.filter(({ row, sitter }) => isAbsent(row) && sitter.attemptId && !sitter.voided)
  const present = typed.filter(({ row }) => !isAbsent(row))
  const gone = absent.map(({ sitter }) => sitter.attemptId ?? '')
  await setVoided(tx, gone, now)
  await insertPaperEvents(tx, 'voided', gone, by, now)
  const written = await writeMarks(
    tx,
    paper,
    present.map(({ row, sitter }) => ({ ...row, sitter })),
    { by, now },
  )
  return [...gone, ...written]
}

const isAbsent = ({ total, sections }: TypedRow) => total === null && sections === null

export interface KnownMarks {
  studentId: string
  total: string | null
  sections: string[] | null
  /** The attempt that the student has, where there is one of marks alone. */
  sitter: Pick<Sitter, 'attemptId' | 'medium' | 'voided'> | undefined
}

/** Attempts with their results from marks alone; an earlier one of the same kind is used again. Returns their ids. */
export async function writeMarks(
  tx: Tx,
  paper: PaperExam,
  known: KnownMarks[],
  { by, now }: { by: string; now: Date },
): Promise<string[]> {
  const kept = known.filter(({ sitter }) => sitter?.attemptId && sitter.medium === 'marks')
  const fresh = known.filter((one) => !kept.includes(one))
  const back = kept.filter(({ sitter }) => sitter?.voided).map(({ sitter }) => sitter?.attemptId ?? '')
  await setVoided(tx, back, null)
  await insertPaperEvents(tx, 'restored', back, by, now)
  const made = await insertPaperAttempts(tx, paper.exam.id, fresh.map(attemptOf), paperTime(paper.exam, now))
  await insertPaperEvents(tx, 'closed', made, by, now)
  const ids = new Map(fresh.map(({ studentId }, i) => [studentId, made[i] ?? '']))
  for (const { studentId, sitter } of kept) ids.set(studentId, sitter?.attemptId ?? '')
  await replaceMarksResults(
    tx,
    known.map((one) => resultOf(paper, one, ids.get(one.studentId) ?? '', now)),
  )
  return known.map(({ studentId }) => ids.get(studentId) ?? '')
}

const attemptOf = ({ studentId }: KnownMarks) => ({
  ...{ studentId, medium: 'marks' as const, setCode: null },
  ...{ questionOrder: [], optionOrders: {} },
})

function resultOf(
  { exam, sections }: PaperExam,
  { studentId, total, sections: bySection }: KnownMarks,
  attemptId: string,
  computedAt: Date,
): MarksResult {
  const perSection = (bySection ?? []).map((score, i) => ({
    ...{ section: sections[i]?.position, ...untold, score },
    max: sections[i]?.maxMarks,
  }))
  return {
    ...{ attemptId, studentId, examId: exam.id, keyVersion: exam.keyVersion, computedAt },
    score: bySection ? sumOf(bySection) : (total ?? '0'),
    maxScore: sumOf(sections.map((section) => section.maxMarks)),
    sections: JSON.stringify(perSection),
    subjects: JSON.stringify(subjectsOf(sections, bySection, total)),
  }
}

/** Marks alone do not tell how many were right. */
const untold = { right: 0, partial: 0, wrong: 0, blank: 0 }

/** By subject as far as it is known: from the sections, or from the total where there is one subject only. */
function subjectsOf(sections: PaperExam['sections'], bySection: string[] | null, total: string | null) {
  const grouped = Map.groupBy(
    sections.map((section, i) => ({ ...section, score: bySection?.[i] ?? null })),
    ({ subjectId }) => subjectId,
  )
  if (!bySection && grouped.size > 1) return []
  return [...grouped].map(([subject, own]) => ({
    ...{ subject, ...untold },
    score: bySection ? sumOf(own.map(({ score }) => score ?? '0')) : total,
    max: sumOf(own.map(({ maxMarks }) => maxMarks)),
  }))
}
