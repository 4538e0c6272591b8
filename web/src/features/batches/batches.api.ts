// What the screens of batches and courses ask of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never
type Body<P extends keyof paths, M extends 'post' | 'put' | 'patch'> = paths[P] extends {
  [K in M]: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? NonNullable<B>
  : never

export type BatchRow = Get<'/v1/batches'>['rows'][number]
export type Batch = Get<'/v1/batches/{batchId}'>
export type BatchStudent = Get<'/v1/batches/{batchId}/students'>['rows'][number]
export type Course = Get<'/v1/courses'>['rows'][number]
export type Subject = Get<'/v1/subjects'>['rows'][number]
export type NewBatch = Body<'/v1/batches', 'post'>
export type BatchChange = Body<'/v1/batches/{batchId}', 'patch'>
export type NewCourse = Body<'/v1/courses', 'post'>
export type CourseChange = Body<'/v1/courses/{courseId}', 'patch'>

export const PAGE_SIZE = 50

export type BatchFilter = { search?: string; courseId?: string; archived?: 'true'; page: number }
export const batchList = (filter: BatchFilter) =>
  queryOptions({
    queryKey: ['batches', 'list', filter],
    queryFn: () => ask(api.GET('/v1/batches', { params: { query: { ...filter, pageSize: PAGE_SIZE } } })),
    placeholderData: (before) => before,
  })

const one = (batchId: string) => ({ params: { path: { batchId } } })

export const batchQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['batches', batchId],
    queryFn: () => ask(api.GET('/v1/batches/{batchId}', one(batchId))),
  })

export const studentsOf = (batchId: string, page: number) =>
  queryOptions({
    queryKey: ['batches', batchId, 'students', page],
    queryFn: () =>
      ask(
        api.GET('/v1/batches/{batchId}/students', {
          params: { path: { batchId }, query: { page, pageSize: PAGE_SIZE } },
        }),
      ),
    placeholderData: (before) => before,
  })

export const courseList = queryOptions({
  queryKey: ['courses'],
  queryFn: () => ask(api.GET('/v1/courses')),
})
export const subjectList = queryOptions({
  queryKey: ['subjects'],
  queryFn: () => ask(api.GET('/v1/subjects')),
  staleTime: 5 * 60_000,
})
export const roomList = queryOptions({
  queryKey: ['rooms'],
  queryFn: () => ask(api.GET('/v1/rooms')),
})
export const teacherList = queryOptions({
  queryKey: ['people', 'teachers'],
  queryFn: () =>
    ask(api.GET('/v1/people', { params: { query: { role: 'teacher', pageSize: 200, sort: 'name' } } })),
})

/** Students whose name or roll number begins so, to be enrolled. */
export const studentsLike = (search: string) =>
  queryOptions({
    queryKey: ['people', 'like', search],
    queryFn: () =>
      ask(api.GET('/v1/people', { params: { query: { role: 'student', search, pageSize: 20 } } })),
    enabled: search.trim().length >= 2,
    placeholderData: (before) => before,
  })

export const refreshBatches = (queries: QueryClient): Promise<void> =>
  Promise.all(
    ['batches', 'courses', 'people'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
  ).then(() => undefined)

const key = (value: string) => ({ headers: { 'Idempotency-Key': value } })

export const addBatch = (body: NewBatch, idempotencyKey: string) =>
  ask(api.POST('/v1/batches', { body, ...key(idempotencyKey) }))
export const changeBatch = (batchId: string, body: BatchChange, idempotencyKey: string) =>
  ask(api.PATCH('/v1/batches/{batchId}', { ...one(batchId), body, ...key(idempotencyKey) }))
export type Teaching = { subjectId: string; teacherId: string }
export const setTeachers = (batchId: string, teachers: Teaching[], idempotencyKey: string) =>
  ask(
    api.PUT('/v1/batches/{batchId}/teachers', {
      ...one(batchId),
      body: { teachers },
      ...key(idempotencyKey),
    }),
  )
export const enrol = (batchId: string, studentIds: string[], idempotencyKey: string) =>
  ask(
    api.POST('/v1/batches/{batchId}/enrolments', {
      ...one(batchId),
      body: { studentIds },
      ...key(idempotencyKey),
    }),
  )
export const moveTo = (batchId: string, fromBatchId: string, studentIds: string[]) =>
  ask(api.POST('/v1/batches/{batchId}/transfers', { ...one(batchId), body: { studentIds, fromBatchId } }))
export const drop = (studentId: string, batchId: string, reason: string, idempotencyKey: string) =>
  ask(
    api.POST('/v1/students/{studentId}/drop', {
      params: { path: { studentId } },
      body: { batchId, reason },
      ...key(idempotencyKey),
    }),
  )

export const addCourse = (body: NewCourse, idempotencyKey: string) =>
  ask(api.POST('/v1/courses', { body, ...key(idempotencyKey) }))
export const changeCourse = (courseId: string, body: CourseChange, idempotencyKey: string) =>
  ask(api.PATCH('/v1/courses/{courseId}', { params: { path: { courseId } }, body, ...key(idempotencyKey) }))

const nameTaken = msg`This name is taken. Give another one.`
addSentences({
  problems: {
    'name-taken': nameTaken,
    'batch-full': msg`Only ${{ seats: 0 }} seats are free in this batch. Choose fewer students, or raise its seats first.`,
    'batch-too-small': msg`${{ students: 0 }} students are in this batch already.`,
    'batch-archived': msg`This batch is over. Choose another one.`,
    'already-enrolled': msg`Somebody is in this batch already at that time.`,
    'not-enrolled': msg`${{ students: 0 }} of them are in no batch. Enrol them first.`,
    'same-batch': msg`The student is in this batch already.`,
    'course-has-batches': msg`${{ batches: 0 }} batches of this course still run. End them first.`,
  },
  fields: {
    'name-taken': nameTaken,
    'ends-before-start': msg`The last day lies before the first.`,
    'course-archived': msg`This course is offered no more.`,
    'unknown-room': msg`This room is not there any more.`,
    'not-a-teacher': msg`This is not a teacher.`,
    'not-of-the-course': msg`The course does not have this subject.`,
  },
})
