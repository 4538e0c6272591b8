// What the rest of the institute does meanwhile: the office, a teacher and a student of another batch read their pages.
import { Phones } from './client.ts'
import type { Task } from './measure.ts'
import type { Stage } from './stage.ts'

/** One read after the other through the pages that people open most. */
export function readsOf({ server, tokens, exam }: Stage): () => Task {
  const phones = new Phones(server.port, 8)
  const pages = [
    [tokens.student, '/v1/homes/student'],
    [tokens.teacher, '/v1/homes/teacher'],
    [tokens.owner, '/v1/homes/office'],
    [tokens.student, '/v1/me'],
    [tokens.teacher, '/v1/exams'],
    [tokens.owner, '/v1/people?pageSize=50'],
    [tokens.teacher, `/v1/exams/${exam.examId}`],
    [tokens.owner, '/v1/batches'],
  ] as const
  let turn = 0
  return () => {
    const [token, path] = pages[turn++ % pages.length] ?? pages[0]
    return async () => {
      const { status, ms } = await phones.send(token, path)
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`)
      return ms
    }
  }
}
