// What the blueprints' screens ask of the server.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

type Reply<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer R } } } }
}
  ? R
  : never

export type Subject = Reply<'/v1/subjects'>['rows'][number]
export type Topic = Subject['topics'][number]
export type Blueprint = Reply<'/v1/blueprints/{blueprintId}'>
export type Pick = Blueprint['picks'][number]
export type Kind = NonNullable<Pick['kind']>
export type Difficulty = NonNullable<Pick['difficulty']>
export type Stock = Reply<'/v1/question-stock'>['rows']
export type NewBlueprint = { name: string; picks: Pick[] }

addSentences({
  fields: {
    'name-taken': msg`Another blueprint has this name.`,
    'topic-of-other-subject': msg`This topic belongs to another subject. Choose again.`,
    'pick-twice': msg`This cell stands there twice.`,
  },
})

export const subjectList = queryOptions({
  queryKey: ['subjects'],
  queryFn: () => ask(api.GET('/v1/subjects')),
  staleTime: 5 * 60_000,
})

export const blueprintList = queryOptions({
  queryKey: ['blueprints', 'list'],
  queryFn: () => ask(api.GET('/v1/blueprints')),
})

const path = (blueprintId: string) => ({ params: { path: { blueprintId } } })
const withKey = (key: string) => ({ headers: { 'Idempotency-Key': key } })

export const blueprintOf = (blueprintId: string) =>
  queryOptions({
    queryKey: ['blueprints', 'one', blueprintId],
    queryFn: () => ask(api.GET('/v1/blueprints/{blueprintId}', path(blueprintId))),
  })

/** How many questions in use a subject holds of each topic, difficulty and kind. */
export const stockOf = (subjectId: string) =>
  queryOptions({
    queryKey: ['blueprints', 'stock', subjectId],
    queryFn: () => ask(api.GET('/v1/question-stock', { params: { query: { subjectId } } })),
  })

export const addBlueprint = (body: NewBlueprint, key: string) =>
  ask(api.POST('/v1/blueprints', { body, ...withKey(key) }))

export const changeBlueprint = (blueprintId: string, body: NewBlueprint, key: string) =>
  ask(api.PUT('/v1/blueprints/{blueprintId}', { ...path(blueprintId), body, ...withKey(key) }))

export const removeBlueprint = (blueprintId: string) =>
  ask(api.DELETE('/v1/blueprints/{blueprintId}', path(blueprintId)))
