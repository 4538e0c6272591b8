// An exam's paper: chosen by hand, shown to those who set it up. Drawing is in drawing.ts.
import type { z } from 'zod'
import type { Db, Tx } from '../../../platform/database.ts'
import { type FieldError, Problem } from '../../../platform/problems.ts'
import { pictureAddresses } from '../../questionText/pictures.ts'
import { examState } from '../examState.ts'
import { getExamForChange, getExamRow, listSections, type SectionRow } from '../exams.queries.ts'
import { requireState, tellFollowers } from '../exams.ts'
import {
  type BankFact,
  listBankFacts,
  listPaper,
  mapPassages,
  type PlacedQuestion,
  replaceQuestions,
} from './paper.queries.ts'
import type { ExamQuestionList, PaperReply } from './paper.schemas.ts'

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
  const passages = await mapPassages(db, paper)
  const read = [...passages.values()].map((body) => ({
    texts: Object.fromEntries(Object.entries(body).map(([locale, stem]) => [locale, { stem }])),
  }))
  return {
    questions,
    passages: Object.fromEntries(passages),
    pictures: pictureAddresses([...questions, ...read], fileKey, now),
  }
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
