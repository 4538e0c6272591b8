// How the operations on batches and enrolments are called rightly.
import { randomUUID } from 'node:crypto'
import type { Examples } from '../../testing/examples.ts'
import type { TestServer } from '../../testing/server.ts'
import { addTestRoom } from '../../testing/timetable.ts'
import { addStudent, type Side } from '../../testing/world.ts'

const fields = {
  year: 2028,
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
  changeBatch: async ({ server, side }) => ({
    params: { batchId: side.batchId },
    body: { roomId: await addTestRoom(server.db), capacity: 50, classTeacherId: side.teacherId },
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
    body: { studentIds: [await studentElsewhere(server, side)], reason: 'A better hour' },
  }),
  transferStudent: async ({ server, side }) => ({
    params: { studentId: side.studentId },
    body: {
      toBatchId: await otherBatch(server, side.courseId),
      fromBatchId: await enrolledElsewhere(server, side, side.studentId),
      on: '2026-11-25',
    },
  }),
  dropStudent: async ({ server, side }) => ({
    params: { studentId: side.studentId },
    body: {
      batchId: await enrolledElsewhere(server, side, side.studentId),
      on: '2026-11-25',
      reason: 'Moved to another city',
    },
  }),
  listEnrolments: ({ side }) => ({ params: { studentId: side.studentId } }),
}

/** One more batch in which the student is; each try ends the enrolment that it was given. */
async function enrolledElsewhere(server: TestServer, { courseId }: Side, studentId: string): Promise<string> {
  const batchId = await otherBatch(server, courseId)
  await server.db.insertInto('enrolments').values({ studentId, batchId, fromOn: '2026-06-15' }).execute()
  return batchId
}

async function studentElsewhere(server: TestServer, side: Side): Promise<string> {
  const studentId = await addStudent(server.db, 'Moving Namune')
  await enrolledElsewhere(server, side, studentId)
  return studentId
}
