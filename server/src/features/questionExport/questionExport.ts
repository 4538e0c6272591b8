// Questions of the bank as a file for other programs.
import { Readable } from 'node:stream'
import type { Database } from '../../platform/database.ts'
import type { FileStore } from '../../platform/files.ts'
import { conflict } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { listWholeQuestions } from '../questions/questions.ts'
import type { ExportedQuestion } from './exported.ts'
import { giftFile, obstacleOf } from './giftFile.ts'
import { moodleFile } from './moodleFile.ts'
import { listPaths } from './questionExport.queries.ts'

/** A file may hold so many; our own import takes no more. */
const MOST_QUESTIONS = 5_000

type Filter = Parameters<typeof listWholeQuestions>[2]

/** Throws 409 `nothing-to-export`, or `too-many-to-export` {limit}. */
export async function listExported(
  db: Database,
  viewer: Viewer,
  filter: Filter,
): Promise<ExportedQuestion[]> {
  const rows = await listWholeQuestions(db, viewer, filter, MOST_QUESTIONS + 1)
  if (rows.length === 0) throw conflict('nothing-to-export')
  if (rows.length > MOST_QUESTIONS) throw conflict('too-many-to-export', { limit: MOST_QUESTIONS })
  const paths = await listPaths(db)
  return rows.map(({ subjectId, topicId, ...row }) => ({
    ...row,
    category: paths.get(topicId ?? subjectId) ?? paths.get(subjectId) ?? [],
  }))
}

/** A file to download: its name's ending, its media type, its content, and how many questions it cannot hold. */
export interface ExportFile {
  ending: string
  mediaType: string
  content: Readable
  leftOut: number
}

/** The questions as Moodle XML with their pictures, or as GIFT, which leaves out those with pictures. */
export function writeExport(
  format: 'gift' | 'moodle',
  questions: readonly ExportedQuestion[],
  store: FileStore,
): ExportFile {
  if (format === 'gift') {
    const leftOut = questions.filter(obstacleOf).length
    const content = Readable.from([giftFile(questions)])
    return { ending: 'gift', mediaType: 'text/plain; charset=utf-8', content, leftOut }
  }
  const bytesOf = (id: string) => store.get(id).catch(() => undefined)
  const content = Readable.from(moodleFile(questions, bytesOf))
  return { ending: 'xml', mediaType: 'application/xml; charset=utf-8', content, leftOut: 0 }
}
