// The SQL of the paper that students get.
import type { Db } from '../../platform/database.ts'
import type { Locale } from '../../platform/languages.ts'
import type { Paper } from './attempts.schemas.ts'

type Words = Paper['instructions']
type Texts = Paper['questions'][number]['texts']

/** Everything of a paper that is the same for every student; the key is not read at all. */
export async function getPaperRows(db: Db, examId: string) {
  const exam = await db
    .selectFrom('exams')
    .select(['instructions', 'locales', 'draftsCount'])
    .where('id', '=', examId)
    .$narrowType<{ instructions: Words; locales: Locale[] }>()
    .executeTakeFirstOrThrow()
  const sections = await db
    .selectFrom('examSections')
    .select(['position', 'name', 'marksRight', 'marksWrong', 'marksBlank'])
    .where('examId', '=', examId)
    .orderBy('position')
    .$narrowType<{ name: Words }>()
    .execute()
  const questions = await db
    .selectFrom('examQuestions as q')
    .innerJoin('questions', 'questions.id', 'q.questionId')
    .innerJoin('questionVersions as v', (join) =>
      join.onRef('v.questionId', '=', 'q.questionId').onRef('v.version', '=', 'q.questionVersion'),
    )
    .select(['q.position', 'q.section', 'questions.kind', 'v.body'])
    .where('q.examId', '=', examId)
    .orderBy('q.position')
    .$narrowType<{ body: Texts }>()
    .execute()
  return { exam, sections, questions }
}
