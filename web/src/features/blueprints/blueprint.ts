// A blueprint as a matrix: cells by subject, kind, topic and difficulty, their sums, and what the bank holds for each.
import type { Difficulty, Kind, Pick, Stock, Subject, Topic } from './blueprints.api.ts'

/** The columns: easy, medium, hard, and any of them. */
export const columns = [1, 2, 3, null] as const satisfies readonly (Difficulty | null)[]

/** Where a count stands. Null is any. */
export type Cell = Omit<Pick, 'count'>
/** By `keyOf` its cell: how many, as typed. Nothing typed is nothing wanted. */
export type Cells = Readonly<Record<string, string>>

export const keyOf = ({ subjectId, kind, topicId, difficulty }: Cell): string =>
  [subjectId, kind ?? '', topicId ?? '', difficulty ?? ''].join('|')

function cellOf(key: string): Cell {
  const [subjectId = '', kind = '', topicId = '', difficulty = ''] = key.split('|')
  return {
    subjectId,
    kind: (kind || null) as Kind | null,
    topicId: topicId || null,
    difficulty: difficulty ? (Number(difficulty) as Difficulty) : null,
  }
}

const MOST_OF_ONE = 300

/** The number in a cell; 0 for nothing, and for what is no number. */
export function countIn(cells: Cells, cell: Cell): number {
  return readCount(cells[keyOf(cell)] ?? '')
}

function readCount(typed: string): number {
  return /^\d{1,3}$/.test(typed) ? Math.min(Number(typed), MOST_OF_ONE) : 0
}

/** The picks of the matrix, in the order of the syllabus. */
export function picksOf(cells: Cells, subjects: Subject[]): Pick[] {
  const place = new Map(
    subjects.flatMap(({ id, topics }, at) => [
      [`${id}|`, at * 10_000] as const,
      ...topics.map((topic, below) => [`${id}|${topic.id}`, at * 10_000 + below + 1] as const),
    ]),
  )
  const placeOf = ({ subjectId, topicId }: Cell) => place.get(`${subjectId}|${topicId ?? ''}`) ?? 0
  return Object.entries(cells)
    .map(([key, typed]) => ({ ...cellOf(key), count: readCount(typed) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => placeOf(one) - placeOf(other))
}

export const cellsOf = (picks: readonly Pick[]): Cells =>
  Object.fromEntries(picks.map(({ count, ...cell }) => [keyOf(cell), String(count)]))

/** How many are wanted in all, or of what the part names. */
export function sumOf(picks: readonly Pick[], part: Partial<Cell> = {}): number {
  const names = Object.keys(part) as (keyof Cell)[]
  return picks
    .filter((pick) => names.every((name) => pick[name] === part[name]))
    .reduce((sum, { count }) => sum + count, 0)
}

/** A topic and everything below it; all of them, and none, for null. */
function within(topics: Topic[], topicId: string | null): (id: string | null) => boolean {
  if (topicId === null) return () => true
  const branch = new Set([topicId])
  // Parents stand before their children.
  for (const { id, parentId } of topics) if (parentId && branch.has(parentId)) branch.add(id)
  return (id) => id !== null && branch.has(id)
}

/** How many questions in use the bank holds for a cell. */
export function heldFor(stock: Stock, topics: Topic[], { topicId, difficulty, kind }: Cell): number {
  const isWithin = within(topics, topicId)
  return stock
    .filter((row) => isWithin(row.topicId))
    .filter((row) => difficulty === null || row.difficulty === difficulty)
    .filter((row) => kind === null || row.kind === kind)
    .reduce((sum, { count }) => sum + count, 0)
}

/** Topics in the order of the syllabus with how deep each lies; `null` stands for any topic and comes first. */
export function rowsOf(topics: Topic[]): { topic: Topic | null; depth: number }[] {
  const below = (parentId: string | null, depth: number): { topic: Topic; depth: number }[] =>
    topics
      .filter((topic) => topic.parentId === parentId)
      .flatMap((topic) => [{ topic, depth }, ...below(topic.id, depth + 1)])
  return [{ topic: null, depth: 0 }, ...below(null, 0)]
}
