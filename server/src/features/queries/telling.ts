// Who hears of a query: whoever is to answer it, its asker, and the screens on which it is open.
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { tell } from '../messages/messages.ts'
import { DESK } from './queries.access.ts'
import { getToldQuery, listHolders, listWatchers, type ToldQuery } from './telling.queries.ts'

const linkTo = (queryId: string) => `/queries/${queryId}`

/** Who is to answer: the teacher it is assigned to, else the desk of its topic, else the owners. */
async function answerersOf(tx: Tx, query: Pick<ToldQuery, 'topic' | 'assignedTo'>): Promise<string[]> {
  if (query.assignedTo) return [query.assignedTo]
  const desk = await listHolders(tx, DESK[query.topic])
  return desk.length ? desk : listHolders(tx, 'owner')
}

/** Who hears of it when that did not help: academics behind a teacher, the owners behind a desk. */
async function overseersOf(tx: Tx, query: Pick<ToldQuery, 'topic' | 'assignedTo'>): Promise<string[]> {
  const academics = query.assignedTo ? await listHolders(tx, DESK.subject) : []
  return academics.length ? academics : listHolders(tx, 'owner')
}

/** Tells who is to answer that somebody asks: for the first time, again, or because it was handed on to them. */
export async function tellAsked(
  tx: Tx,
  queryId: string,
  why: 'asked' | 'reopened' | `moved:${string}`,
  now: Date,
): Promise<void> {
  const query = await getToldQuery(tx, queryId)
  await tell(tx, now, {
    kind: 'query-asked',
    to: await answerersOf(tx, query),
    cause: `query-asked:${queryId}:${why === 'reopened' ? query.dueAt.toISOString() : why}`,
    params: { topic: query.title, asker: query.asker },
    link: linkTo(queryId),
  })
  await tellThread(tx, queryId)
}

/** Tells the asker that an answer is there. */
export async function tellAnswered(
  tx: Tx,
  query: { id: string; askerId: string; title: string },
  postId: string,
  now: Date,
): Promise<void> {
  await tell(tx, now, {
    kind: 'query-answered',
    to: [query.askerId],
    cause: `query-answered:${postId}`,
    params: { title: query.title },
    link: linkTo(query.id),
  })
  await tellThread(tx, query.id)
}

/** Tells that an answer is late; each of the two steps once for each time that the query was open. */
export async function tellOverdue(
  tx: Tx,
  queryId: string,
  step: 'reminder' | 'escalation',
  now: Date,
): Promise<void> {
  const query = await getToldQuery(tx, queryId)
  const hours = Math.max(1, Math.round((now.getTime() - query.dueAt.getTime()) / 3_600_000))
  await tell(tx, now, {
    kind: 'query-overdue',
    to: step === 'reminder' ? await answerersOf(tx, query) : await overseersOf(tx, query),
    cause: `query-overdue:${queryId}:${query.dueAt.toISOString()}:${step}`,
    params: { title: query.title, hours },
    link: linkTo(queryId),
  })
}

/** The thread changed: open screens ask for it anew, each with its own rights. */
export async function tellThread(tx: Tx, queryId: string): Promise<void> {
  await tellPeople(tx, await listWatchers(tx, queryId), { kind: 'query', id: queryId })
}
