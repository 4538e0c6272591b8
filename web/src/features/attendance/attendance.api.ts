// What the attendance screens ask of the server, what they keep for a time without a network, and its codes in words.
import { msg } from '@lingui/core/macro'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { mayRetry } from '../../api/problem.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'
import { keepCopy, readCopy } from './engine/journal.ts'
import type { Marked } from './engine/marks.ts'

type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type Sheet = Reply<'/v1/lectures/{lectureId}/attendance'>
export type DayLecture = Reply<'/v1/attendance/lectures'>['rows'][number]
export type UntakenLecture = Reply<'/v1/attendance/not-taken'>['rows'][number]
export type StudentMonth = Reply<'/v1/students/{studentId}/attendance'>
export type BatchMonth = Reply<'/v1/batches/{batchId}/register'>
export type AbsenceList = Reply<'/v1/absences'>
export type Absence = AbsenceList['rows'][number]
export type Task = Reply<'/v1/attendance/tasks'>['rows'][number]
export type Settings = Reply<'/v1/attendance/settings'>

/** A reply, and since when it is true: undefined for now, else when this device saw it last. */
export type Seen<T> = { data: T; since: Date | undefined }

/** Asks; without a network shows what this person saw here last. */
async function askOrRecall<T>(personId: string, key: string, asked: () => Promise<T>): Promise<Seen<T>> {
  try {
    const data = await asked()
    await keepCopy(personId, key, data)
    return { data, since: undefined }
  } catch (error) {
    const copy = mayRetry(error) ? await readCopy(personId, key) : undefined
    if (!copy) throw error
    return { data: copy.value as T, since: new Date(copy.seenAt) }
  }
}

export const sheetOf = (lectureId: string) =>
  ask(api.GET('/v1/lectures/{lectureId}/attendance', { params: { path: { lectureId } } }))

export const sheetQuery = (personId: string, lectureId: string) =>
  queryOptions({
    queryKey: ['attendance', 'sheet', lectureId],
    queryFn: () => askOrRecall(personId, `sheet/${lectureId}`, () => sheetOf(lectureId)),
  })

/** The lectures of a day that the viewer may mark; `mine`: those they give. */
export const lecturesQuery = (personId: string, day: string, mine = false) =>
  queryOptions({
    queryKey: ['attendance', 'lectures', day, mine],
    queryFn: () =>
      askOrRecall(personId, `day/${day}${mine ? '/mine' : ''}`, () =>
        ask(
          api.GET('/v1/attendance/lectures', { params: { query: { day, mine: mine ? 'true' : 'false' } } }),
        ),
      ),
  })

export const notTakenQuery = queryOptions({
  queryKey: ['attendance', 'not-taken'],
  queryFn: () => ask(api.GET('/v1/attendance/not-taken')),
})

export const PAGE_SIZE = 20

export type AbsenceFilter = { day: string; state: Absence['state'] | ''; page: number }

export const absencesQuery = ({ day, state, page }: AbsenceFilter) =>
  queryOptions({
    queryKey: ['attendance', 'absences', day, state, page],
    queryFn: () =>
      ask(
        api.GET('/v1/absences', {
          params: { query: { day, ...(state && { state }), page, pageSize: PAGE_SIZE } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const tasksQuery = (done: boolean, page: number) =>
  queryOptions({
    queryKey: ['attendance', 'tasks', done, page],
    queryFn: () =>
      ask(
        api.GET('/v1/attendance/tasks', {
          params: { query: { done: done ? 'true' : 'false', page, pageSize: PAGE_SIZE } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const studentMonthQuery = (studentId: string, month: string) =>
  queryOptions({
    queryKey: ['attendance', 'student', studentId, month],
    queryFn: () =>
      ask(
        api.GET('/v1/students/{studentId}/attendance', {
          params: { path: { studentId }, query: { month } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const batchMonthQuery = (batchId: string, month: string) =>
  queryOptions({
    queryKey: ['attendance', 'batch', batchId, month],
    queryFn: () =>
      ask(api.GET('/v1/batches/{batchId}/register', { params: { path: { batchId }, query: { month } } })),
    staleTime: 5 * 60_000,
  })

export const settingsQuery = queryOptions({
  queryKey: ['attendance', 'settings'],
  queryFn: () => ask(api.GET('/v1/attendance/settings')),
})

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const saveSettings = (body: Settings, key: string) =>
  ask(api.PUT('/v1/attendance/settings', { body, ...keyed(key) }))

/** A mark that the server takes. */
export type SentMark = { studentId: string; mark: Exclude<Marked['mark'], 'open'>; minutes: number | null }

export const takeSheet = (
  lectureId: string,
  body: { base: number; takenAt: string; default?: 'present' | 'code'; marks: SentMark[] },
  key: string,
) =>
  ask(
    api.PUT('/v1/lectures/{lectureId}/attendance', {
      params: { path: { lectureId } },
      body: { default: 'present', ...body },
      ...keyed(key),
    }),
  )

export const undoSheet = (lectureId: string) =>
  ask(api.DELETE('/v1/lectures/{lectureId}/attendance', { params: { path: { lectureId } } }))

export const correctMark = (lectureId: string, body: SentMark & { reason: string }, key: string) =>
  ask(
    api.POST('/v1/lectures/{lectureId}/corrections', {
      params: { path: { lectureId } },
      body,
      ...keyed(key),
    }),
  )

export const openSheet = (lectureId: string, body: { reason: string; hours: number }, key: string) =>
  ask(api.POST('/v1/lectures/{lectureId}/opening', { params: { path: { lectureId } }, body, ...keyed(key) }))

export const makeCode = (lectureId: string, minutes: number) =>
  ask(api.POST('/v1/lectures/{lectureId}/code', { params: { path: { lectureId } }, body: { minutes } }))

export const endCode = (lectureId: string) =>
  ask(api.DELETE('/v1/lectures/{lectureId}/code', { params: { path: { lectureId } } }))

export const enterCode = (code: string, key: string) =>
  ask(api.POST('/v1/attendance/codes', { body: { code }, ...keyed(key) }))

export const knowAbsence = (studentId: string, day: string, note: string, key: string) =>
  ask(
    api.POST('/v1/students/{studentId}/absences/{day}/known', {
      params: { path: { studentId, day } },
      body: { note },
      ...keyed(key),
    }),
  )

export const finishTask = (studentId: string, taskId: string, note: string, key: string) =>
  ask(
    api.POST('/v1/students/{studentId}/attendance-tasks/{taskId}/done', {
      params: { path: { studentId, taskId } },
      body: { note },
      ...keyed(key),
    }),
  )

addSentences({
  problems: {
    'lecture-cancelled': msg`This lecture does not take place.`,
    'lecture-not-begun': msg`This lecture has not begun. It can be marked a quarter of an hour before.`,
    'lecture-over': msg`This lecture is over. Mark who was there by hand.`,
    'no-students': msg`Nobody is in this batch on this day.`,
    'sheet-frozen': msg`The sheet is frozen. The office can open it, with a reason.`,
    'sheet-undone': msg`The sheet was taken back in the meantime. Mark the lecture again.`,
    'reason-needed': msg`The lecture is over and the parents are told, so a change needs a reason now.`,
    'marked-otherwise': msg`Somebody else has marked a student otherwise in the meantime. Look at the sheet again.`,
    'leave-not-approved': msg`Leave is marked only where it was approved.`,
    'not-taken': msg`This lecture is not taken yet. Mark it first.`,
    'not-frozen': msg`This sheet is not frozen. It can be changed as it is.`,
    'too-late-to-undo': msg`The parents may be told already. Correct single marks instead.`,
    'code-not-valid': msg`This code does not hold, or not any more. Look at the code in the room and type it again.`,
    'absence-not-told': msg`Nobody was told of an absence on this day.`,
  },
})
