// What the notebook asks of the server, and the sentences for its codes.
import { msg } from '@lingui/core/macro'
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

export type MistakePage = paths['/v1/mistakes']['get']['responses'][200]['content']['application/json']
export type Mistake = MistakePage['rows'][number]
export type Retried = paths['/v1/mistakes/tries']['post']['responses'][200]['content']['application/json']

export const PAGE_SIZE = 10

export type NotebookFilter = { solved: boolean; subject: string; page: number }

/** A page of the mistakes of the signed-in student. */
export const mistakesOf = ({ solved, subject, page }: NotebookFilter) =>
  queryOptions({
    queryKey: ['mistakes', solved, subject, page],
    queryFn: () =>
      ask(
        api.GET('/v1/mistakes', {
          params: {
            query: {
              solved: solved ? 'true' : 'false',
              page,
              pageSize: PAGE_SIZE,
              ...(subject && { subjectId: subject }),
            },
          },
        }),
      ),
    placeholderData: (before) => before,
  })

export const retry = (questionId: string, response: string, key: string): Promise<Retried> =>
  ask(
    api.POST('/v1/mistakes/tries', {
      body: { questionId, response },
      headers: { 'Idempotency-Key': key },
    }),
  )

export const allSubjects = queryOptions({
  queryKey: ['subjects'],
  queryFn: () => ask(api.GET('/v1/subjects')),
  staleTime: Number.POSITIVE_INFINITY,
})

addSentences({
  problems: {},
  fields: { 'not-an-answer': msg`This cannot be an answer to the question.` },
})
