// What the timetable's screens ask of the server, and the sentences for its codes.
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
type Body<P extends keyof paths, M extends 'post' | 'patch'> = paths[P] extends {
  [K in M]: { requestBody?: { content: { 'application/json': infer B } } }
}
  ? NonNullable<B>
  : never

export type Timetable = Get<'/v1/timetable'>
export type Lecture = Timetable['lectures'][number]
export type Test = Timetable['tests'][number]
export type Holiday = Timetable['holidays'][number]
export type Plan = Get<'/v1/batches/{batchId}/plan'>
export type Line = Plan['lines'][number]
export type LinePreview = Get<'/v1/batches/{batchId}/plan/preview'>
export type Clash = LinePreview['clashes'][number]
export type Warning = LinePreview['warnings'][number]
export type Room = Get<'/v1/rooms'>['rows'][number]
export type Needed = Get<'/v1/timetable/substitutions'>['rows'][number]
export type NewLine = Body<'/v1/batches/{batchId}/plan', 'post'>
export type NewLecture = Body<'/v1/batches/{batchId}/lectures', 'post'>
export type Move = Body<'/v1/lectures/{lectureId}/move', 'post'>
export type Cancelling = Body<'/v1/lectures/{lectureId}/cancel', 'post'>
export type NewHolidays = Body<'/v1/holidays', 'post'>

/** Whose timetable: at most one of them, none for one's own. */
export type Whose = { batchId?: string; teacherId?: string; roomId?: string; studentId?: string }

export const timetableQuery = (from: string, to: string, whose: Whose) =>
  queryOptions({
    queryKey: ['timetable', from, to, whose],
    queryFn: () => ask(api.GET('/v1/timetable', { params: { query: { from, to, ...whose } } })),
    placeholderData: (before, query) =>
      JSON.stringify(query?.queryKey[3]) === JSON.stringify(whose) ? before : undefined,
  })

export const lectureQuery = (lectureId: string) =>
  queryOptions({
    queryKey: ['timetable', 'lecture', lectureId],
    queryFn: () => ask(api.GET('/v1/lectures/{lectureId}', { params: { path: { lectureId } } })),
  })

export const planQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['timetable', 'plan', batchId],
    queryFn: () => ask(api.GET('/v1/batches/{batchId}/plan', { params: { path: { batchId }, query: {} } })),
    enabled: batchId !== '',
  })

export type LineWish = {
  planId?: string
  subjectId?: string
  teacherId: string
  roomId?: string
  weekday: number
  startsAt: string
  endsAt: string
  fromOn?: string
}
export const linePreview = (batchId: string, wish: LineWish, ready: boolean) =>
  queryOptions({
    queryKey: ['timetable', 'line preview', batchId, wish],
    queryFn: () =>
      ask(api.GET('/v1/batches/{batchId}/plan/preview', { params: { path: { batchId }, query: wish } })),
    enabled: ready,
    retry: false,
    placeholderData: (before) => before,
  })

export type LectureWish = {
  lectureId?: string
  teacherId: string
  roomId?: string
  startsAt: string
  endsAt: string
}
export const lecturePreview = (batchId: string, wish: LectureWish, ready: boolean) =>
  queryOptions({
    queryKey: ['timetable', 'preview', batchId, wish],
    queryFn: () =>
      ask(api.GET('/v1/batches/{batchId}/lecture-preview', { params: { path: { batchId }, query: wish } })),
    enabled: ready,
    retry: false,
    placeholderData: (before) => before,
  })

export type SlotWish = {
  teacherId: string
  roomId?: string
  lectureId?: string
  from: string
  to: string
  minutes: number
  near: string
}
export const freeSlots = (batchId: string, wish: SlotWish, ready: boolean) =>
  queryOptions({
    queryKey: ['timetable', 'slots', batchId, wish],
    queryFn: () =>
      ask(api.GET('/v1/batches/{batchId}/free-slots', { params: { path: { batchId }, query: wish } })),
    enabled: ready,
    retry: false,
  })

export const freeFor = ({ id, batchId, subjectId, startsAt, endsAt }: Lecture) =>
  queryOptions({
    queryKey: ['timetable', 'free', id, startsAt, endsAt],
    queryFn: () =>
      ask(
        api.GET('/v1/timetable/free', {
          params: { query: { lectureId: id, batchId, subjectId, startsAt, endsAt } },
        }),
      ),
  })

export const neededSubstitutes = queryOptions({
  queryKey: ['timetable', 'substitutions'],
  queryFn: () => ask(api.GET('/v1/timetable/substitutions')),
})
export const guidelineWarnings = (from: string, to: string) =>
  queryOptions({
    queryKey: ['timetable', 'warnings', from, to],
    queryFn: () => ask(api.GET('/v1/timetable/warnings', { params: { query: { from, to } } })),
  })
export const holidayList = (from: string, to: string) =>
  queryOptions({
    queryKey: ['timetable', 'holidays', from, to],
    queryFn: () => ask(api.GET('/v1/holidays', { params: { query: { from, to } } })),
  })
export const roomList = (archived = false) =>
  queryOptions({
    queryKey: ['rooms', archived],
    queryFn: () => ask(api.GET('/v1/rooms', { params: { query: archived ? { archived: 'true' } : {} } })),
  })
export const batchChoices = queryOptions({
  queryKey: ['batches', 'choices'],
  queryFn: () => ask(api.GET('/v1/batches', { params: { query: { pageSize: 200 } } })),
  staleTime: 60_000,
})
export const teacherChoices = queryOptions({
  queryKey: ['people', 'teachers'],
  queryFn: () =>
    ask(api.GET('/v1/people', { params: { query: { role: 'teacher', pageSize: 200, sort: 'name' } } })),
  staleTime: 60_000,
})
export const myCalendar = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => ask(api.GET('/v1/calendar')),
})

export const refreshTimetable = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: ['timetable'] })

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })
const onBatch = (batchId: string) => ({ params: { path: { batchId } } })
const onLecture = (lectureId: string) => ({ params: { path: { lectureId } } })

export const addLine = (batchId: string, body: NewLine, key: string) =>
  ask(api.POST('/v1/batches/{batchId}/plan', { ...onBatch(batchId), body, ...keyed(key) }))
export const changeLine = (
  batchId: string,
  planId: string,
  body: Body<'/v1/batches/{batchId}/plan/{planId}', 'patch'>,
  key: string,
) =>
  ask(
    api.PATCH('/v1/batches/{batchId}/plan/{planId}', {
      params: { path: { batchId, planId } },
      body,
      ...keyed(key),
    }),
  )
export const endLine = (batchId: string, planId: string, on: string | undefined) =>
  ask(
    api.POST('/v1/batches/{batchId}/plan/{planId}/end', {
      params: { path: { batchId, planId } },
      body: on ? { on } : {},
    }),
  )
export const addLecture = (batchId: string, body: NewLecture, key: string) =>
  ask(api.POST('/v1/batches/{batchId}/lectures', { ...onBatch(batchId), body, ...keyed(key) }))
export const moveLecture = (lectureId: string, body: Move, key: string) =>
  ask(api.POST('/v1/lectures/{lectureId}/move', { ...onLecture(lectureId), body, ...keyed(key) }))
export const cancelLecture = (lectureId: string, body: Cancelling, key: string) =>
  ask(api.POST('/v1/lectures/{lectureId}/cancel', { ...onLecture(lectureId), body, ...keyed(key) }))
export const restoreLecture = (lectureId: string) =>
  ask(api.POST('/v1/lectures/{lectureId}/restore', onLecture(lectureId)))
export const substitute = (lectureId: string, teacherId: string) =>
  ask(api.POST('/v1/lectures/{lectureId}/substitute', { ...onLecture(lectureId), body: { teacherId } }))
export const addHolidays = (body: NewHolidays, key: string) =>
  ask(api.POST('/v1/holidays', { body, ...keyed(key) }))
export const removeHoliday = (holidayId: string) =>
  ask(api.DELETE('/v1/holidays/{holidayId}', { params: { path: { holidayId } } }))
export const addRoom = (body: Body<'/v1/rooms', 'post'>, key: string) =>
  ask(api.POST('/v1/rooms', { body, ...keyed(key) }))
export const changeRoom = (roomId: string, body: Body<'/v1/rooms/{roomId}', 'patch'>, key: string) =>
  ask(api.PATCH('/v1/rooms/{roomId}', { params: { path: { roomId } }, body, ...keyed(key) }))
export const makeCalendar = () => ask(api.POST('/v1/calendar'))
export const revokeCalendar = () => ask(api.DELETE('/v1/calendar'))

const nameTaken = msg`This name is taken. Give another one.`
const dayPast = msg`This day is past. Choose today or a later one.`
addSentences({
  problems: {
    'clash-batch': msg`${{ batch: '' }} has a lecture with ${{ teacher: '' }} at this time.`,
    'clash-teacher': msg`${{ teacher: '' }} teaches ${{ batch: '' }} at this time.`,
    'clash-room': msg`${{ room: '' }} is taken by ${{ batch: '' }} at this time.`,
    'attendance-taken': msg`The attendance of this lecture was taken; it stays as it was.`,
    'lecture-cancelled': msg`This lecture is cancelled. Restore it first.`,
    'lecture-planned': msg`This lecture takes place already.`,
    'lecture-over': msg`This lecture has begun. It cannot be moved any more.`,
    holiday: msg`This day is a holiday: ${{ name: '' }}. Remove the holiday first.`,
    'plan-over': msg`This line of the week is over by then.`,
    'room-in-use': msg`${{ lectures: 0 }} lectures are still planned in this room. Give them another room first.`,
    'name-taken': nameTaken,
    'batch-archived': msg`This batch is over. Choose another one.`,
  },
  fields: {
    'name-taken': nameTaken,
    'day-past': dayPast,
    'time-past': msg`This time is past. Choose a later one.`,
    'two-days': msg`A lecture ends on the day on which it begins.`,
    'ends-before-start': msg`The end lies before the beginning.`,
    'outside-the-day': msg`Lectures lie between ${{ from: '' }} and ${{ to: '' }}.`,
    'outside-the-batch': msg`The batch does not run on this day.`,
    'not-of-the-course': msg`The course does not have this subject.`,
    'not-a-teacher': msg`This is not a teacher.`,
    'room-archived': msg`This room is not in use. Choose another one.`,
    'too-many-days': msg`These are more than ${{ days: 0 }} days. Take fewer at once.`,
  },
})
