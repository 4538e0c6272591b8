// What the rest of the institute does meanwhile: the office, a teacher and a student of another batch read their pages.
import { Phones } from './client.ts'
import type { Task } from './measure.ts'
import type { Stage } from './stage.ts'

/** One read after the other through the pages that people open most. */
export function readsOf({ server, readers, exam }: Stage): () => Task {
  const phones = new Phones(server.port, 8)
  const { owner, teacher, student } = readers
  const pages = [
    [student, '/v1/homes/student'],
    [teacher, '/v1/homes/teacher'],
    [owner, '/v1/homes/office'],
    [student, '/v1/me'],
    [teacher, '/v1/exams'],
    [owner, '/v1/people?pageSize=50'],
    [teacher, `/v1/exams/${exam.examId}`],
    [owner, '/v1/batches'],
  ] as const
  let turn = 0
  return () => {
    const [reader, path] = pages[turn++ % pages.length] ?? pages[0]
    return async () => {
      const { status, ms } = await phones.send(reader.token, path)
      if (status !== 200) throw new Error(`${path} was answered with ${status}.`)
      return ms
    }
  }
}
