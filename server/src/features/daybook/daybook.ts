// The day book: what came in on a day, the drawers that are counted against it, and the lock that closes it.
import type { z } from 'zod'
import { type Clock, dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, forbidden, invalid } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import {
  type CountRow,
  type DocumentFilter,
  type DrawerRow,
  findLock,
  findOpenDays,
  holdDays,
  insertClosing,
  insertCount,
  isCashier,
  listClosings,
  listCounts,
  listDocuments,
  listDrawers,
  listTaken,
  lockDay,
  type TakenRow,
  unlockDay,
  upsertDrawer,
} from './daybook.queries.ts'
import { type DayBook, type drawerStates, modes, NOBODY } from './daybook.schemas.ts'

type Book = z.output<typeof DayBook>

/** The whole day: sums by mode and cashier, every drawer with its counts, who closed and opened it. */
export async function getDayBook(db: Db, day: string, viewer: Viewer, clock: Clock): Promise<Book> {
  const today = dayInIndia(clock.now())
  const [lock, taken, drawers, counts, closings, openDays] = await Promise.all([
    findLock(db, day),
    listTaken(db, day),
    listDrawers(db, day),
    listCounts(db, day),
    listClosings(db, day),
    findOpenDays(db, today),
  ])
  const cashiers = cashiersOf(taken, drawers, counts, viewer)
  return {
    ...{ day, today, locked: lock ?? null, closings, openDays },
    net: sum(taken.map(netOf)),
    modes: takenBy(taken),
    cashiers,
    can: allowed(viewer, day <= today, lock !== undefined),
  }
}

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0)
const netOf = ({ received, givenBack }: TakenRow) => received - givenBack

/** Added up by mode; modes without a movement are left out. */
function takenBy(rows: TakenRow[]): Book['modes'] {
  return modes
    .map((mode) => {
      const own = rows.filter((row) => row.mode === mode)
      const received = sum(own.map((row) => row.received))
      const givenBack = sum(own.map((row) => row.givenBack))
      return { mode, received, givenBack, net: received - givenBack }
    })
    .filter(({ received, givenBack }) => received !== 0 || givenBack !== 0)
}

function cashiersOf(taken: TakenRow[], drawers: DrawerRow[], counts: CountRow[], viewer: Viewer) {
  const people = new Map(drawers.map((drawer) => [drawer.cashierId, drawer]))
  const ids = new Set([...people.keys(), ...taken.map(({ cashierId }) => cashierId)])
  return [...ids].map((id) => {
    const own = taken.filter(({ cashierId }) => cashierId === id)
    return {
      id: id === NOBODY ? null : id,
      name: people.get(id)?.name ?? own[0]?.name ?? null,
      isMe: id === viewer.personId,
      net: sum(own.map(netOf)),
      modes: takenBy(own),
      drawer: drawerOf(
        people.get(id),
        counts.filter(({ cashierId }) => cashierId === id),
      ),
    }
  })
}

type DrawerState = (typeof drawerStates)[number]

function drawerOf(row: DrawerRow | undefined, counts: CountRow[]) {
  const { openedAt = null, opening = 0, cashIn = 0, cashOut = 0 } = row ?? {}
  const expected = opening + cashIn - cashOut
  const state = drawerState({ openedAt, opening, cashIn, cashOut }, expected, counts[0])
  const shown = counts.map(({ cashierId: _, ...count }) => count)
  return { state, openedAt, opening, cashIn, cashOut, expected, counts: shown }
}

function drawerState(
  { openedAt, opening, cashIn, cashOut }: Omit<DrawerRow, 'cashierId' | 'name'>,
  expected: number,
  last: CountRow | undefined,
): DrawerState {
  if (last) return last.expected === expected ? 'counted' : 'changed'
  if (cashIn === 0 && cashOut === 0 && opening === 0) return openedAt ? 'open' : 'none'
  return openedAt ? 'open' : 'not_opened'
}

function allowed(viewer: Viewer, hasBegun: boolean, isLocked: boolean): Book['can'] {
  const owner = hasPower(viewer, 'owner')
  if (isLocked) return owner ? ['reopenDay'] : []
  if (!hasBegun) return []
  return ['openDrawer', 'closeDay', ...(owner ? (['countAnyDrawer'] as const) : [])]
}

/** Days before this one on which money moved and that nobody has closed, the last one first. */
export const listOpenDays = (db: Db, before: string): Promise<string[]> => findOpenDays(db, before)

/** A page of the documents of a day. */
export async function listDayDocuments(
  db: Db,
  day: string,
  { page, pageSize, ...filter }: DocumentFilter & { page: number; pageSize: number },
) {
  const rows = await listDocuments(db, day, filter, { limit: pageSize, offset: (page - 1) * pageSize })
  return { rows, total: rows[0]?.total ?? 0 }
}

interface Doing {
  day: string
  viewer: Viewer
  now: Date
}

/**
 * Opens a cashier's drawer with an amount, or corrects that amount as long as it was not counted. Throws 409
 * `day-locked`, `day-not-begun`, `drawer-counted`; 403 for somebody else's drawer unless the owner does it.
 */
export async function openDrawer(tx: Tx, cashierId: string, opening: number, doing: Doing): Promise<void> {
  await startOn(tx, cashierId, doing)
  const counts = await listCounts(tx, doing.day)
  if (counts.some((count) => count.cashierId === cashierId)) throw conflict('drawer-counted')
  await upsertDrawer(tx, { cashierId, onDay: doing.day, openedAt: doing.now, opening })
}

/**
 * Writes down what lies in a drawer, against what should by the books. A later count follows an earlier one; neither is
 * changed. Throws 422 at `note` where a difference goes unexplained.
 */
export async function countDrawer(
  tx: Tx,
  cashierId: string,
  { count, note }: { count: Record<string, number>; note: string },
  doing: Doing,
): Promise<string> {
  await startOn(tx, cashierId, doing)
  const drawer = (await listDrawers(tx, doing.day, cashierId))[0]
  if (!drawer?.openedAt)
    await upsertDrawer(tx, { cashierId, onDay: doing.day, openedAt: doing.now, opening: 0 })
  const counted = sum(Object.entries(count).map(([worth, pieces]) => Number(worth) * pieces))
  const expected = (drawer?.opening ?? 0) + (drawer?.cashIn ?? 0) - (drawer?.cashOut ?? 0)
  if (counted !== expected && note.length < 3) throw invalid('note', 'difference-unexplained')
  const { day: onDay, viewer, now: at } = doing
  return insertCount(tx, {
    ...{ cashierId, onDay, at, byId: viewer.personId, count, counted, expected },
    note: note || null,
  })
}

async function startOn(tx: Tx, cashierId: string, { day, viewer, now }: Doing): Promise<void> {
  const isOwner = hasPower(viewer, 'owner')
  if (cashierId !== viewer.personId && !isOwner) throw forbidden()
  if (day > dayInIndia(now)) throw conflict('day-not-begun')
  await holdDays(tx, 'shared')
  if (await findLock(tx, day)) throw conflict('day-locked')
  if (!(await isCashier(tx, cashierId, day))) throw invalid('cashierId', 'not-a-cashier')
}

/**
 * Closes a day for good: nothing more is booked on it. Waits for whoever is booking just now, and refuses with 409
 * `drawers-not-counted` {drawers} while a drawer that held or moved cash is not counted as it is now.
 */
export async function closeDay(tx: Tx, { day, viewer, now }: Doing): Promise<string> {
  if (day > dayInIndia(now)) throw conflict('day-not-begun')
  await holdDays(tx, 'alone')
  if (await findLock(tx, day)) throw conflict('day-locked')
  const [drawers, counts] = [await listDrawers(tx, day), await listCounts(tx, day)]
  const waiting = drawers.filter((row) => {
    const { state, opening, cashIn, cashOut } = drawerOf(
      row,
      counts.filter(({ cashierId }) => cashierId === row.cashierId),
    )
    return state !== 'counted' && (opening !== 0 || cashIn !== 0 || cashOut !== 0)
  })
  if (waiting.length)
    throw conflict('drawers-not-counted', { drawers: waiting.map(({ name }) => name).join(', ') })
  await lockDay(tx, day, viewer.personId, now)
  return insertClosing(tx, { onDay: day, did: 'closed', byId: viewer.personId, at: now, reason: null })
}

/** Opens a closed day again; the reason stays with it. Throws 409 `day-not-closed`. */
export async function reopenDay(tx: Tx, reason: string, { day, viewer, now }: Doing): Promise<string> {
  await holdDays(tx, 'alone')
  if (!(await unlockDay(tx, day))) throw conflict('day-not-closed')
  return insertClosing(tx, { onDay: day, did: 'opened', byId: viewer.personId, at: now, reason })
}
