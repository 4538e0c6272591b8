// Ranks over HTTP: the list of an exam and its file, and the groups of shifts that are ranked together.
import { z } from 'zod'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { getLocale } from '../../platform/viewer.ts'
import { addExamGroup, listExamGroups, setExamGroup } from './groups.ts'
import {
  GroupChoice,
  GroupId,
  GroupList,
  NewGroup,
  RankExport,
  RankPage,
  RankQuery,
} from './ranks.schemas.ts'
import { exportRanks, listRanks } from './ranks.ts'

const params = z.object({ examId: Id })
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export function serveRanks(app: App): void {
  serve(
    app,
    'listRanks',
    { method: 'GET', url: '/v1/exams/:examId/ranks', params, query: RankQuery, reply: RankPage },
    async ({ db, params: { examId }, query, clock, can }) =>
      listRanks(db, examId, query, clock.now(), await can('exam', examId)),
  )

  serve(
    app,
    'exportRanks',
    { method: 'GET', url: '/v1/exams/:examId/ranks/file', params, query: RankExport, raw: true },
    async ({ db, viewer, params: { examId }, query: { format }, reply, audit }) => {
      const bytes = await exportRanks(db, examId, format, await getLocale(db, viewer))
      await audit('exam', examId, ['ranks'])
      reply.header('content-disposition', `attachment; filename="ranks.${format}"`)
      reply.header('cache-control', 'no-store')
      return reply.type(types[format]).send(bytes)
    },
  )

  serve(app, 'listExamGroups', { method: 'GET', url: '/v1/exam-groups', reply: GroupList }, ({ db }) =>
    listExamGroups(db),
  )

  serve(
    app,
    'addExamGroup',
    { method: 'POST', url: '/v1/exam-groups', body: NewGroup, reply: GroupId, status: 201 },
    async ({ db, viewer, body, clock, audit }) => {
      const id = await addExamGroup(db, body.title, viewer.personId, clock.now())
      await audit('examGroup', id, ['title'])
      return { id }
    },
  )

  serve(
    app,
    'setExamGroup',
    { method: 'PUT', url: '/v1/exams/:examId/group', params, body: GroupChoice },
    async ({ db, params: { examId }, body, clock, audit }) => {
      await setExamGroup(db, examId, body.groupId, clock.now())
      await audit('exam', examId, ['groupId'])
    },
  )
}
