// What the inbox asks of the server.
import { msg } from '@lingui/core/macro'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import { addSentences } from '../../api/problems.ts'
import type { paths } from '../../api/schema.d.ts'

export type InboxPage = paths['/v1/inbox']['get']['responses'][200]['content']['application/json']
export type InboxRow = InboxPage['rows'][number]

export const PAGE_SIZE = 30

type Filter = { unread: boolean; about: string; page: number }

/** A page of one's own messages, the latest first. */
export const inboxPage = ({ unread, about, page }: Filter) =>
  queryOptions({
    queryKey: ['inbox', 'page', { unread, about, page }],
    queryFn: () =>
      ask(
        api.GET('/v1/inbox', {
          params: {
            query: {
              pageSize: PAGE_SIZE,
              page,
              ...(unread && { unread: 'true' }),
              ...(about && { about }),
            },
          },
        }),
      ),
    placeholderData: (before) => before,
  })

/** Marks messages as read, all of them without ids. */
export async function markRead(queries: QueryClient, ids?: string[]): Promise<void> {
  await ask(api.POST('/v1/inbox/read', { body: ids ? { ids } : {} }))
  await queries.invalidateQueries({ queryKey: ['inbox'] })
}

/** A guardian says that they know of a day's absence. */
export const knowAbsence = ({ studentId, day }: { studentId: string; day: string }) =>
  ask(
    api.POST('/v1/students/{studentId}/absences/{day}/known', {
      params: { path: { studentId, day } },
      body: {},
    }),
  )

addSentences({
  problems: {
    'absence-taken-back': msg`The absence was taken back: the student was there after all.`,
  },
})
