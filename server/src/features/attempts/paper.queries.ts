// The SQL of the paper that students get.
import type { Db } from '../../platform/database.ts'
import type { Locale } from '../../platform/languages.ts'
import type { QuestionText } from '../questions/question.ts'
import type { Paper } from './attempts.schemas.ts'

type Words = Paper['instructions']

/** Everything of a paper that is the same for every student; the key is not read at all. */
export async function getPaperRows(db: Db, examId: string) {
  const exam = await db
    .selectFrom('exams')
    .select(['instructions', 'locales', 'mode', 'draftsCount', 'calculator', 'awayLimit'])
    .where('id', '=', examId)
    .$narrowType<{ instructions: Words; locales: Locale[] }>()
    .executeTakeFirstOrThrow()
  const parts = await db
    .selectFrom('examParts')
    .select(['position', 'name', 'minutes'])
    .where('examId', '=', examId)
    .orderBy('position')
    .$narrowType<{ name: Words }>()
    .execute()
  const sections = await db
    .selectFrom('examSections')
    .select(['position', 'name', 'part', 'marksRight', 'marksWrong', 'marksBlank', 'marksPartial'])
    .select(['attemptCount', 'beyond', 'decimals'])
    .where('examId', '=', examId)
    .orderBy('position')
    .$narrowType<{ name: Words }>()
    .execute()
  return { exam, parts, sections, questions: await listQuestions(db, examId) }
}

function listQuestions(db: Db, examId: string) {
  return db
    .selectFrom('examQuestions as q')
    .innerJoin('questions', 'questions.id', 'q.questionId')
    .innerJoin('questionVersions as v', (join) =>
      join.onRef('v.questionId', '=', 'q.questionId').onRef('v.version', '=', 'q.questionVersion'),
    )
    .leftJoin('passages as p', 'p.id', 'v.passageId')
    .select(['q.position', 'q.section', 'questions.kind', 'v.body'])
    .select(['v.passageId', 'p.body as passage'])
    .where('q.examId', '=', examId)
    .orderBy('q.position')
    .$narrowType<{
      body: Partial<Record<Locale, QuestionText>>
      passage: Partial<Record<Locale, string>> | null
    }>()
    .execute()
}
