// Changes of many questions at once: topic, difficulty, tags, putting away; each reply says how to take it back.
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import { addTags, countOverTagged, holdQuestions, removeTags, updateQuestions } from './bank.queries.ts'
import type { Changes } from './bank.schemas.ts'

export type ChangeOfSome = z.output<typeof Changes>['changes'][number]
type Held = Awaited<ReturnType<typeof holdQuestions>>[number]

/** What became of it: the fields that changed by question, and the changes that take it back. */
export interface Changed {
  fields: Map<string, Set<string>>
  undo: ChangeOfSome[]
}

const TAGS_OF_ONE = 20

/**
 * Makes the changes in their order. Throws 404 where a question is not there, 422 for a topic of another subject,
 * 409 `too-many-tags` {count, limit} and `question-already-there` where a twin of one taken back came in since.
 */
export async function changeQuestions(tx: Tx, changes: ChangeOfSome[], now: Date): Promise<Changed> {
  const done: Changed = { fields: new Map(), undo: [] }
  for (const change of changes) {
    const ids = [...new Set(change.ids)]
    const held = await holdQuestions(tx, ids)
    if (held.length !== ids.length) throw notFound()
    await setTopic(tx, change, held, done)
    await setDifficulty(tx, change, held, done)
    await setTags(tx, change, held, done)
    await setArchived(tx, change, held, done, now)
  }
  return done
}

async function setTopic(tx: Tx, { topicId }: ChangeOfSome, held: Held[], done: Changed): Promise<void> {
  if (topicId === undefined) return
  const changing = held.filter((one) => one.topicId !== topicId)
  await updateQuestions(tx, idsOf(changing), { topicId })
  note(done, changing, 'topicId')
  for (const [before, some] of Map.groupBy(changing, (one) => one.topicId))
    done.undo.unshift({ ids: idsOf(some), topicId: before })
}

async function setDifficulty(
  tx: Tx,
  { difficulty }: ChangeOfSome,
  held: Held[],
  done: Changed,
): Promise<void> {
  if (difficulty === undefined) return
  const changing = held.filter((one) => one.difficulty !== difficulty)
  await updateQuestions(tx, idsOf(changing), { difficulty })
  note(done, changing, 'difficulty')
  for (const [before, some] of Map.groupBy(changing, (one) => one.difficulty))
    done.undo.unshift({ ids: idsOf(some), difficulty: before })
}

async function setTags(tx: Tx, change: ChangeOfSome, held: Held[], done: Changed): Promise<void> {
  const removed = await removeTags(tx, idsOf(held), change.removeTags ?? [])
  const added = await addTags(tx, idsOf(held), change.addTags ?? [])
  const count = await countOverTagged(tx, idsOf(held), TAGS_OF_ONE)
  if (count > 0) throw conflict('too-many-tags', { count, limit: TAGS_OF_ONE })
  note(done, [...removed, ...added], 'tags')
  for (const [tag, some] of Map.groupBy(removed, (row) => row.tag))
    done.undo.unshift({ ids: idsOf(some), addTags: [tag] })
  for (const [tag, some] of Map.groupBy(added, (row) => row.tag))
    done.undo.unshift({ ids: idsOf(some), removeTags: [tag] })
}

async function setArchived(
  tx: Tx,
  { archived }: ChangeOfSome,
  held: Held[],
  done: Changed,
  now: Date,
): Promise<void> {
  if (archived === undefined) return
  const changing = held.filter((one) => (one.archivedAt !== null) !== archived)
  await updateQuestions(tx, idsOf(changing), { archivedAt: archived ? now : null })
  note(done, changing, 'archived')
  if (changing.length) done.undo.unshift({ ids: idsOf(changing), archived: !archived })
}

const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id)

function note({ fields }: Changed, rows: { id: string }[], field: string): void {
  for (const { id } of rows) fields.set(id, (fields.get(id) ?? new Set()).add(field))
}
