// How an exam is shown: in lists and by itself, to staff and to those who sit it.

import type { z } from 'zod'
import type { Operation } from '../../../permissions.ts'
import type { Db } from '../../../platform/database.ts'
import { type Locale, locales } from '../../../platform/languages.ts'
import type { Viewer } from '../../../platform/rules.ts'
import { type ExamPattern, patternTotals } from '../../patterns/pattern.ts'
import { examPatterns, findPattern } from '../../patterns/patterns.ts'
import { examState } from '../examState.ts'
import {
  type ExamRow,
  getExamRow,
  listAccommodations,
  listParts,
  listSealedFiles,
  listSections,
  type PartRow,
  type SectionRow,
} from '../exams.queries.ts'
import type { ExamPage, ExamReply, PatternList } from '../exams.schemas.ts'
import { isAllowedIn } from '../exams.ts'
import { maxMarksOf, plainMarks } from '../marks.ts'
import { judgeReadiness } from '../setup/readiness.ts'
import {
  type ExamFilter,
  listBatchesOf,
  listExamRows,
  listSittings,
  type SittingRow,
  studentsOfViewer,
} from './examList.queries.ts'

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
  return { rows: examPatterns.filter((pattern) => findPattern(pattern.code) === pattern).map(toPatternReply) }
}

function toPatternReply(pattern: ExamPattern) {
  const { questions: questionCount, toAttempt, marks: maxMarks } = patternTotals(pattern)
  const sections = pattern.sections.map(({ marks, ...section }) => ({
    ...section,
    marks: { ...marks, partial: marks.partial ?? null },
  }))
  return { ...pattern, sections, questionCount, toAttempt, maxMarks }
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
    mode: exam.mode,
    attemptsAllowed: exam.attemptsAllowed,
    opensAt: exam.opensAt,
    closesAt: exam.closesAt,
    keyShownAt: exam.keyShownAt,
    objectionsUntil: exam.objectionsUntil,
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
  const isStaff = viewer.role === 'admin' || viewer.role === 'teacher'
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
    attemptCounts: exam.attemptCounts,
    lateEntryMinutes: exam.lateEntryMinutes,
    calculator: exam.calculator,
    awayLimit: exam.awayLimit,
    tieRule: exam.tieRule,
    parts: (await listParts(db, examId)).map(toPartReply),
    sections: sections.map(toSectionReply),
    accommodations: isStaff ? await listAccommodations(db, examId) : [],
    sealed: viewer.role === 'student' ? (await listSealedFiles(db, exam, now)).map(toSealedReply) : [],
    scheduledAt: exam.scheduledAt,
    publishedAt: exam.publishedAt,
    createdBy: await findMaker(db, exam, isStaff),
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

const toPartReply = ({ position, name, minutes }: PartRow) => ({ position, name: name as Names, minutes })

type SealedFile = Awaited<ReturnType<typeof listSealedFiles>>[number]
const toSealedReply = ({ locale, digest, bytes }: SealedFile) => ({
  locale: locale as Locale,
  digest: digest.toString('base64url'),
  bytes,
})

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
      partial: section.marksPartial && plainMarks(section.marksPartial),
    },
    part: section.part,
    attemptCount: section.attemptCount,
    beyond: section.beyond,
    decimals: section.decimals,
  }
}
