// Changes of single lectures over HTTP, and what helps to make them: clashes, free times, free teachers and rooms.
import type { Db } from '../../platform/database.ts'
import { type App, serve } from '../../platform/serve.ts'
import { findClashes, findFree, findFreeSlots, type Wish } from '../clashes/clashes.ts'
import { warningsOf } from '../guidelines/guidelines.ts'
import { LectureReply } from '../timetable/timetable.schemas.ts'
import { lectureForUse } from '../timetable/timetable.ts'
import {
  BatchParams,
  FreeQuery,
  FreeReply,
  LectureCancelling,
  LectureMove,
  LectureParams,
  LecturePreview,
  LectureWish,
  NewLecture,
  SlotList,
  SlotQuery,
  Substitution,
  SubstitutionList,
} from './lectures.schemas.ts'
import { addLecture, cancelLecture, moveLecture, restoreLecture, substituteTeacher } from './lectures.ts'
import { listSubstitutions } from './substitutions.ts'

const change = { method: 'POST', params: LectureParams, reply: LectureReply } as const

export function serveLectures(app: App): void {
  serve(
    app,
    'addLecture',
    {
      method: 'POST',
      url: '/v1/batches/:batchId/lectures',
      params: BatchParams,
      body: NewLecture,
      reply: LectureReply,
      status: 201,
    },
    async ({ db, params: { batchId }, body, viewer, clock, audit, can }) => {
      const id = await addLecture(db, batchId, body, { personId: viewer.personId, now: clock.now() })
      await audit('lecture', id, Object.keys(body))
      return { ...(await lectureForUse(db, id)), can: await can('lecture', id) }
    },
  )

  serve(
    app,
    'moveLecture',
    { ...change, url: '/v1/lectures/:lectureId/move', body: LectureMove },
    async ({ db, params: { lectureId }, body, viewer, clock, audit, can }) => {
      await moveLecture(db, lectureId, body, { personId: viewer.personId, now: clock.now() })
      await audit('lecture', lectureId, Object.keys(body))
      return { ...(await lectureForUse(db, lectureId)), can: await can('lecture', lectureId) }
    },
  )

  serve(
    app,
    'cancelLecture',
    { ...change, url: '/v1/lectures/:lectureId/cancel', body: LectureCancelling },
    async ({ db, params: { lectureId }, body, viewer, clock, audit, can }) => {
      await cancelLecture(db, lectureId, body, { personId: viewer.personId, now: clock.now() })
      await audit('lecture', lectureId, ['state'])
      return { ...(await lectureForUse(db, lectureId)), can: await can('lecture', lectureId) }
    },
  )

  serve(
    app,
    'restoreLecture',
    { ...change, url: '/v1/lectures/:lectureId/restore' },
    async ({ db, params: { lectureId }, viewer, clock, audit, can }) => {
      await restoreLecture(db, lectureId, { personId: viewer.personId, now: clock.now() })
      await audit('lecture', lectureId, ['state'])
      return { ...(await lectureForUse(db, lectureId)), can: await can('lecture', lectureId) }
    },
  )

  serve(
    app,
    'substituteTeacher',
    { ...change, url: '/v1/lectures/:lectureId/substitute', body: Substitution },
    async ({ db, params: { lectureId }, body, viewer, clock, audit, can }) => {
      await substituteTeacher(db, lectureId, body.teacherId, {
        personId: viewer.personId,
        now: clock.now(),
      })
      await audit('lecture', lectureId, ['teacherId'])
      return { ...(await lectureForUse(db, lectureId)), can: await can('lecture', lectureId) }
    },
  )
}

export function serveFreeTimes(app: App): void {
  serve(
    app,
    'previewLecture',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/lecture-preview',
      params: BatchParams,
      query: LectureWish,
      reply: LecturePreview,
    },
    async ({ db, params: { batchId }, query }) => preview(db, { batchId, ...query }),
  )

  serve(
    app,
    'listFreeSlots',
    {
      method: 'GET',
      url: '/v1/batches/:batchId/free-slots',
      params: BatchParams,
      query: SlotQuery,
      reply: SlotList,
    },
    async ({ db, params: { batchId }, query, clock }) => {
      const { teacherId, roomId = null, lectureId, ...search } = query
      const wish = { batchId, teacherId, roomId, except: lectureId ? [lectureId] : [] }
      return { rows: await findFreeSlots(db, wish, search, clock.now()) }
    },
  )

  serve(
    app,
    'listFree',
    { method: 'GET', url: '/v1/timetable/free', query: FreeQuery, reply: FreeReply },
    async ({ db, query: { startsAt, endsAt, ...lecture } }) =>
      findFree(db, { startsAt, endsAt }, { lectureId: undefined, ...lecture }),
  )

  serve(
    app,
    'listSubstitutions',
    { method: 'GET', url: '/v1/timetable/substitutions', reply: SubstitutionList },
    async ({ db, clock }) => ({ rows: await listSubstitutions(db, clock.now()) }),
  )
}

type Wished = {
  batchId: string
  teacherId: string
  roomId?: string | undefined
  lectureId?: string | undefined
  startsAt: Date
  endsAt: Date
}

/** A turned time clashes with nothing: the form says so itself. */
async function preview(db: Db, { batchId, teacherId, roomId, lectureId, startsAt, endsAt }: Wished) {
  if (endsAt <= startsAt) return { clashes: [], warnings: [] }
  const wish: Wish = {
    batchId,
    teacherId,
    roomId: roomId ?? null,
    times: [{ startsAt, endsAt }],
    except: lectureId ? [lectureId] : [],
  }
  return { clashes: await findClashes(db, wish), warnings: await warningsOf(db, wish) }
}
