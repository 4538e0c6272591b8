// What the homes ask of the server. They look again each minute, since their sentence speaks of "now".
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import type { paths } from '../../api/schema.d.ts'

type ReplyOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Reply } } } }
}
  ? Reply
  : never

export type StudentHomeData = ReplyOf<'/v1/homes/student'>
export type ParentHomeData = ReplyOf<'/v1/homes/parent/{studentId}'>
export type TeacherHomeData = ReplyOf<'/v1/homes/teacher'>
export type OfficeHomeData = ReplyOf<'/v1/homes/office'>

export type ExamAhead = ParentHomeData['exams'][number]
export type ExamAtWork = TeacherHomeData['exams'][number]
export type BatchAtWork = TeacherHomeData['batches'][number]
export type ResultPoint = StudentHomeData['results'][number]

export type BatchSeats = OfficeHomeData['batches'][number]
/** What a lecture of today is to everybody. */
export type LectureToday = Omit<StudentHomeData['today']['lectures'][number], 'mark'>
export type NewNotices = StudentHomeData['notices']
export type LeaveAhead = StudentHomeData['leaves'][number]

const refetchInterval = 60_000

export const studentHome = queryOptions({
  queryKey: ['homes', 'student'],
  queryFn: () => ask(api.GET('/v1/homes/student')),
  refetchInterval,
})

export const parentHome = (studentId: string) =>
  queryOptions({
    queryKey: ['homes', 'parent', studentId],
    queryFn: () => ask(api.GET('/v1/homes/parent/{studentId}', { params: { path: { studentId } } })),
    refetchInterval,
  })

export const teacherHome = queryOptions({
  queryKey: ['homes', 'teacher'],
  queryFn: () => ask(api.GET('/v1/homes/teacher')),
  refetchInterval,
})

export const officeHome = queryOptions({
  queryKey: ['homes', 'office'],
  queryFn: () => ask(api.GET('/v1/homes/office')),
  refetchInterval,
})
