// The invigilator's board: read for all who watch an exam together, so that a hall of 2,000 costs little.
import type { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { examState } from '../exams/examState.ts'
import {
  type Answered,
  countAnswered,
  getBoardExam,
  listPositions,
  listSitters,
  type SitterRow,
} from './board.queries.ts'
import type { BoardQuery, BoardReply, SitterState } from './invigilation.schemas.ts'

type State = z.output<typeof SitterState>
type Board = z.output<typeof BoardReply>
type Sitter = Board['rows'][number]

/** Without a sign of life for so long a phone is offline: it gives one every 20 s. */
const OFFLINE_SECONDS = 45
/** How old what several watchers share may be at most. Counting answers reads them all. */
const BOARD_MS = 1_000
const COUNT_MS = 5_000

/** A page of those who sit the exam, the counts over all of them, and how far the paper is answered. */
export async function getBoard(
  db: Database,
  examId: string,
  query: z.output<typeof BoardQuery>,
  now: Date,
): Promise<Omit<Board, 'can'>> {
  const exam = await getBoardExam(db, examId)
  const positions = await listPositions(db, examId)
  const answered = await counts.read(examId, () => countAnswered(db, examId))
  const rows = await sitters.read(examId, () => listSitters(db, examId))
  const all = rows.map((row) => toSitter(row, answered, now)).toSorted(byNeed)
  const { search, state, page, pageSize } = query
  const found = all.filter((sitter) => (!state || sitter.state === state) && isCalled(sitter, search))
  return {
    serverTime: now,
    exam: { ...exam, state: examState(exam, now), questions: positions.length },
    counts: countStates(all),
    rows: found.slice((page - 1) * pageSize, page * pageSize),
    total: found.length,
    progress: positions.map((one) => ({ ...one, answered: answered.byPosition.get(one.position) ?? 0 })),
    begun: all.filter(({ attemptId }) => attemptId).length,
  }
}

/** Forgets what was read of an exam: an invigilator sees at once what they have done. */
export function forgetBoard(examId: string): void {
  sitters.forget(examId)
  counts.forget(examId)
}

/** What is shared is as old at most as so many times what reading it took: a hall of sixty is fresh at once. */
const AGE_PER_COST = 20

/** What several ask for at nearly the same time, read once. Its age is the machine's, not the exam's. */
class Shared<T> {
  readonly #mostMs: number
  readonly #kept = new Map<string, { value: Promise<T>; until: number }>()
  constructor(mostMs: number) {
    this.#mostMs = mostMs
  }

  read(name: string, load: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(name)
    if (kept && performance.now() < kept.until) return kept.value
    const began = performance.now()
    const reading = { value: load(), until: Number.POSITIVE_INFINITY }
    this.#keep(name, reading)
    reading.value.then(
      () => {
        const now = performance.now()
        reading.until = now + Math.min(this.#mostMs, (now - began) * AGE_PER_COST)
      },
      () => this.#kept.delete(name),
    )
    return reading.value
  }

  forget(name: string): void {
    this.#kept.delete(name)
  }

  #keep(name: string, reading: { value: Promise<T>; until: number }): void {
    this.#kept.delete(name)
    this.#kept.set(name, reading)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MOST_EXAMS && oldest) this.#kept.delete(oldest)
  }
}

const MOST_EXAMS = 20
const sitters = new Shared<SitterRow[]>(BOARD_MS)
const counts = new Shared<Answered>(COUNT_MS)

function toSitter({ presenceAt, ...row }: SitterRow, { byAttempt }: Answered, now: Date): Sitter {
  const own = row.attemptId ? byAttempt.get(row.attemptId) : undefined
  const seenAt = latest([row.startedAt, presenceAt, own?.lastAt ?? null])
  const state = stateOf(row, seenAt, now)
  return {
    ...row,
    state,
    seenAt,
    answered: own?.count ?? 0,
    awaySince: state === 'away' ? row.awaySince : null,
    position: row.closedAt ? null : row.position,
  }
}

function stateOf(row: Omit<SitterRow, 'presenceAt'>, seenAt: Date | null, now: Date): State {
  if (!row.attemptId) return 'not-started'
  if (row.closedAt) return 'submitted'
  if (row.pausedAt) return 'paused'
  if (!seenAt || now.getTime() - seenAt.getTime() > OFFLINE_SECONDS * 1_000) return 'offline'
  return row.awaySince ? 'away' : 'working'
}

/** Who may need somebody stands first, who is done last; each in the order of their names. */
const need: Record<State, number> = {
  away: 0,
  offline: 0,
  paused: 0,
  working: 1,
  'not-started': 2,
  submitted: 3,
}

function byNeed(one: Sitter, other: Sitter): number {
  return need[one.state] - need[other.state]
}

function latest(times: (Date | null)[]): Date | null {
  return times.reduce((best, time) => (time && (!best || time > best) ? time : best), null)
}

function isCalled({ name, rollNumber }: Sitter, search: string | undefined): boolean {
  if (!search) return true
  const wanted = search.toLowerCase()
  return name.toLowerCase().includes(wanted) || rollNumber.toLowerCase().includes(wanted)
}

function countStates(all: Sitter[]): Record<State, number> {
  const counted = { 'not-started': 0, working: 0, away: 0, offline: 0, paused: 0, submitted: 0 }
  for (const { state } of all) counted[state]++
  return counted
}
