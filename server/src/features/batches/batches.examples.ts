// How the operations on batches and enrolments are called rightly.
import { randomUUID } from 'node:crypto'
import type { Examples } from '../../testing/examples.ts'
import type { TestServer } from '../../testing/server.ts'
import { addStudent } from '../../testing/world.ts'

const fields = {
  year: 2028,
  room: 'Hall 2',
  capacity: 60,
  medium: 'mr',
  startsOn: '2026-12-01',
  endsOn: '2027-12-01',
  classTeacherId: null,
}

/** Another batch of the side's course, to move somebody into. */
async function otherBatch(server: TestServer, courseId: string): Promise<string> {
  const row = await server.db
    .insertInto('batches')
    .values({
      courseId,
      name: `Other ${randomUUID().slice(0, 8)}`,
      year: 2027,
      capacity: 60,
      startsOn: '2026-06-15',
      endsOn: '2027-05-31',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const examples: Examples = {
  listBatches: ({ side }) => ({ query: { search: 'bat', courseId: side.courseId, page: '1' } }),
  getBatch: ({ side }) => ({ params: { batchId: side.batchId } }),
  addBatch: ({ side }) => ({
    body: { ...fields, courseId: side.courseId, name: `Batch ${randomUUID().slice(0, 8)}` },
  }),
  changeBatch: ({ side }) => ({
    params: { batchId: side.batchId },
    body: { room: 'Hall 3', capacity: 50, classTeacherId: side.teacherId },
  }),
  setBatchTeachers: ({ side, world }) => ({
    params: { batchId: side.batchId },
    body: { teachers: [{ subjectId: world.physicsId, teacherId: side.teacherId }] },
  }),
  listBatchStudents: ({ side }) => ({ params: { batchId: side.batchId }, query: { page: '1' } }),
  enrolStudents: async ({ server, side }) => ({
    params: { batchId: side.batchId },
    body: { studentIds: [await addStudent(server.db, 'Fresh Namune')], fromOn: '2026-11-25' },
  }),
  transferStudents: async ({ server, side }) => ({
    params: { batchId: side.batchId },
    body: { studentIds: [await studentElsewhere(server, side.courseId)], reason: 'A better hour' },
  }),
  transferStudent: async ({ server, side }) => ({
    params: { studentId: side.studentId },
    body: { toBatchId: await otherBatch(server, side.courseId), fromBatchId: side.batchId, on: '2026-11-25' },
  }),
  dropStudent: ({ side }) => ({
    params: { studentId: side.studentId },
    body: { batchId: side.batchId, on: '2026-11-25', reason: 'Moved to another city' },
  }),
  listEnrolments: ({ side }) => ({ params: { studentId: side.studentId } }),
}

async function studentElsewhere(server: TestServer, courseId: string): Promise<string> {
  const studentId = await addStudent(server.db, 'Moving Namune')
  const batchId = await otherBatch(server, courseId)
  await server.db.insertInto('enrolments').values({ studentId, batchId, fromOn: '2026-06-15' }).execute()
  return studentId
}
