// The bank's questions as a file: asked of the server, and handed to the browser under the server's name for it.
import { api } from '../../api/client.ts'
import { saveFile } from '../../api/download.ts'
import { toProblem } from '../../api/problem.ts'
import './import/importProblems.ts'
import type { QuestionFilter } from './questions.api.ts'

export type ExportFormat = 'moodle' | 'gift'

/** Saves what the filter leaves. Returns how many of the questions the format cannot hold; they are named in the file. */
export async function saveQuestions(format: ExportFormat, filter: QuestionFilter): Promise<number> {
  const { page: _, ...query } = filter
  const reply = await api.GET('/v1/questions/export', {
    params: { query: { ...query, format } },
    parseAs: 'blob',
  } as never)
  const { data, error, response } = reply as { data?: Blob; error?: unknown; response: Response }
  if (!response.ok || !data) throw toProblem(response, error)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  saveFile(data, name ?? (format === 'gift' ? 'questions.gift' : 'questions.xml'))
  return Number(response.headers.get('x-left-out') ?? 0)
}
