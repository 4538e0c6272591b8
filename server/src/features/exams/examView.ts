// How an exam is shown: in lists and by itself, to staff and to those who sit it.

import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import type { Db } from '../../platform/database.ts'
import { locales } from '../../platform/languages.ts'
import type { Viewer } from '../../platform/rules.ts'
import { examPatterns, findPattern, patternTotals } from '../patterns/patterns.ts'
import { examState } from './examState.ts'
import {
  type ExamFilter,
  type ExamRow,
  getExamRow,
  listBatchesOf,
  listExamRows,
  listSections,
  listSittings,
  type SectionRow,
  type SittingRow,
  studentsOfViewer,
} from './exams.queries.ts'
import type { ExamPage, ExamReply, PatternList } from './exams.schemas.ts'
import { isAllowedIn } from './exams.ts'
import { maxMarksOf, plainMarks } from './marks.ts'
import { judgeReadiness } from './readiness.ts'

type Names = { en: string; mr?: string; hi?: string }
const ownPatternName = { en: 'Own sections', mr: 'स्वतःचे विभाग', hi: 'अपने खंड' }

/** A name kept as JSON, or the three columns of a name, as the contract has it. */
const toNames = (row: { nameEn: string; nameMr: string; nameHi: string }): Names => ({
  en: row.nameEn,
  mr: row.nameMr,
  hi: row.nameHi,
})

/** The newest version of every pattern on offer. */
export function listPatterns(): z.output<typeof PatternList> {
  const newest = examPatterns.filter((pattern) => findPattern(pattern.code) === pattern)
  return {
    rows: newest.map((pattern) => {
      const totals = patternTotals(pattern)
      return { ...pattern, questionCount: totals.questions, maxMarks: totals.marks }
    }),
  }
}

/** A page of the exams that the viewer sees. */
export async function listExams(
  db: Db,
  viewer: Viewer,
  filter: ExamFilter,
  now: Date,
): Promise<z.output<typeof ExamPage>> {
  const { rows, total } = await listExamRows(db, viewer, filter, now)
  const company = await listCompany(
    db,
    viewer,
    rows.map((row) => row.id),
  )
  return {
    total,
    rows: rows.map((row) => ({
      ...summaryOf(row, now, company),
      questionCount: row.questionCount,
      maxMarks: plainMarks(row.maxMarks),
    })),
  }
}

interface Company {
  batches: { examId: string; id: string; name: string }[]
  sittings: SittingRow[]
}

async function listCompany(db: Db, viewer: Viewer, examIds: string[]): Promise<Company> {
  const students = await studentsOfViewer(db, viewer)
  return {
    batches: await listBatchesOf(db, examIds, students),
    sittings: students ? await listSittings(db, examIds, students) : [],
  }
}

function summaryOf(exam: ExamRow, now: Date, { batches, sittings }: Company) {
  const pattern = findPattern(exam.patternCode, Number(exam.patternVersion))
  return {
    id: exam.id,
    title: exam.title,
    pattern: {
      code: exam.patternCode,
      version: exam.patternVersion,
      name: pattern?.name ?? ownPatternName,
    },
    state: examState(exam, now),
    opensAt: exam.opensAt,
    closesAt: exam.closesAt,
    durationMinutes: exam.durationMinutes,
    batches: batches.filter((batch) => batch.examId === exam.id),
    sittings: sittings
      .filter((sitting) => sitting.examId === exam.id)
      .map((sitting) => ({ ...sitting, score: sitting.score && plainMarks(sitting.score) })),
  }
}

/** One exam as the viewer may see it; those who set it up also see whether it is ready. */
export async function getExam(
  db: Db,
  viewer: Viewer,
  examId: string,
  now: Date,
  can: Operation[],
): Promise<z.output<typeof ExamReply>> {
  const exam = await getExamRow(db, examId)
  const sections = await listSections(db, examId)
  const summary = summaryOf(exam, now, await listCompany(db, viewer, [examId]))
  const setsUp = summary.state === 'draft' && can.includes('scheduleExam')
  return {
    ...summary,
    questionCount: sections.reduce((total, section) => total + section.questionCount, 0),
    maxMarks: maxMarksOf(sections),
    instructions: exam.instructions as { en?: string; mr?: string; hi?: string },
    locales: locales.filter((locale) => exam.locales.includes(locale)),
    shuffleQuestions: exam.shuffleQuestions,
    shuffleOptions: exam.shuffleOptions,
    draftsCount: exam.draftsCount,
    sections: sections.map(toSectionReply),
    scheduledAt: exam.scheduledAt,
    publishedAt: exam.publishedAt,
    createdBy: await findMaker(db, exam, summary.sittings.length === 0),
    now,
    readiness: setsUp ? await judgeReadiness(db, exam, now) : null,
    can: can.filter((operation) => isAllowedIn(summary.state, operation)),
  }
}

// Whom to ask about the exam; for staff only.
async function findMaker(db: Db, exam: ExamRow, isStaff: boolean): Promise<string | null> {
  if (!isStaff) return null
  const row = await db.selectFrom('people').select('name').where('id', '=', exam.createdBy).executeTakeFirst()
  return row?.name ?? null
}

function toSectionReply(section: SectionRow) {
  return {
    position: section.position,
    name: section.name as Names,
    subject: { id: section.subjectId, code: section.code, name: toNames(section) },
    kind: section.kind,
    questionCount: section.questionCount,
    chosenCount: section.chosenCount ?? 0,
    marks: {
      right: plainMarks(section.marksRight),
      wrong: plainMarks(section.marksWrong),
      blank: plainMarks(section.marksBlank),
    },
  }
}
