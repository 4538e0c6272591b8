// An exam's paper: chosen by hand, drawn by topic, shown to those who set it up.
import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { type FieldError, invalid, Problem } from '../../platform/problems.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import { examState } from './examState.ts'
import { getExamForChange, getExamRow, listSections, type SectionRow, updateExam } from './exams.queries.ts'
import type { Draw, DrawReply, ExamQuestionList, PaperReply } from './exams.schemas.ts'
import { requireState, tellFollowers } from './exams.ts'
import {
  type BankFact,
  drawQuestions,
  listBankFacts,
  listPaper,
  listPlaced,
  type PlacedQuestion,
  replaceQuestions,
} from './paper.queries.ts'

/** What the same batches sat within half a year is drawn last. */
const RECENT_DAYS = 180

/** The paper with its key; `fileKey` signs the addresses of its pictures. */
export async function getExamPaper(
  db: Db,
  examId: string,
  fileKey: Uint8Array,
  now: Date,
): Promise<z.output<typeof PaperReply>> {
  const isDraft = examState(await getExamRow(db, examId), now) === 'draft'
  const sections = await listSections(db, examId)
  const paper = await listPaper(db, examId)
  const questions = paper.map((question) => ({
    ...question,
    misfit: (isDraft && misfitOf(question, sections[question.section - 1])) || null,
  }))
  return { questions, pictures: pictureAddresses(questions, fileKey, now) }
}

/** Sets a draft's questions by hand, in this order within each section. Throws 422 naming each that does not fit. */
export async function setExamQuestions(
  tx: Tx,
  examId: string,
  { questions }: z.output<typeof ExamQuestionList>,
  now: Date,
): Promise<void> {
  requireState(await getExamForChange(tx, examId), 'draft', now)
  const errors = await findMisfits(tx, questions, await listSections(tx, examId))
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  await replaceQuestions(tx, examId, questions)
  await tellFollowers(tx, examId)
}

async function findMisfits(tx: Tx, placed: PlacedQuestion[], sections: SectionRow[]): Promise<FieldError[]> {
  const facts = await listBankFacts(
    tx,
    placed.map((one) => one.questionId),
  )
  const bank = new Map(facts.map((fact) => [fact.id, fact]))
  const seen = new Set<string>()
  return placed.flatMap(({ questionId, section }, i) => {
    const code = seen.has(questionId) ? 'twice' : faultOf(bank.get(questionId), sections[section - 1])
    seen.add(questionId)
    return code ? [{ field: `questions.${i}`, code }] : []
  })
}

function faultOf(question: BankFact | undefined, section: SectionRow | undefined): string | undefined {
  if (!question) return 'question-missing'
  return section ? misfitOf(question, section) : 'section-missing'
}

type Misfit = 'question-archived' | 'subject-mismatch' | 'kind-mismatch'

/** Why a question cannot stand in a section; undefined where it can. */
export function misfitOf(
  question: Pick<BankFact, 'kind' | 'subjectId' | 'archivedAt'>,
  section: Pick<SectionRow, 'kind' | 'subjectId'> | undefined,
): Misfit | undefined {
  if (question.archivedAt) return 'question-archived'
  if (question.subjectId !== section?.subjectId) return 'subject-mismatch'
  return section.kind && question.kind !== section.kind ? 'kind-mismatch' : undefined
}

/** Draws questions into one section of a draft, and says where the bank holds too little. The seed is kept. */
export async function drawExamQuestions(
  tx: Tx,
  examId: string,
  { section: position, picks, replace }: z.output<typeof Draw>,
  now: Date,
): Promise<z.output<typeof DrawReply>> {
  requireState(await getExamForChange(tx, examId), 'draft', now)
  const section = (await listSections(tx, examId))[position - 1]
  if (!section) throw invalid('section', 'section-missing')
  const kept = (await listPlaced(tx, examId)).filter((one) => !replace || one.section !== position)
  const seed = randomInt(2 ** 31 - 1)
  const recentSince = new Date(now.getTime() - RECENT_DAYS * 86_400_000)
  const placed = [...kept]
  const short: z.output<typeof DrawReply>['short'] = []
  for (const [pick, { topicId, difficulty, count }] of picks.entries()) {
    const without = placed.map((one) => one.questionId)
    const { subjectId, kind } = section
    const filter = { examId, subjectId, kind, topicId, difficulty, count, without, seed, recentSince }
    const drawn = await drawQuestions(tx, filter)
    placed.push(...drawn.map((questionId) => ({ questionId, section: position })))
    if (drawn.length < count) short.push({ pick, wanted: count, found: drawn.length })
  }
  await replaceQuestions(tx, examId, placed)
  await updateExam(tx, examId, { drawSeed: seed })
  await tellFollowers(tx, examId)
  return { added: placed.length - kept.length, short }
}
