// Concessions as the office reads them.
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import {
  type ConcessionFilter,
  type ConcessionRow,
  countWaiting,
  findConcession,
  listConcessionRows,
} from './concessions.queries.ts'
import type { ConcessionReply, ConcessionsReply, WishReply } from './concessions.schemas.ts'
import { type Worth, worthNow } from './counting.ts'

/** A page of concessions, what waits first; with how many wait in all. */
export async function listConcessions(
  db: Db,
  filter: ConcessionFilter,
): Promise<z.output<typeof ConcessionsReply>> {
  const { rows, total } = await listConcessionRows(db, filter)
  return { rows: rows.map(toRow), total, waiting: await countWaiting(db) }
}

/** One concession; while it waits, with what it would come to now. Throws 404. */
export async function getConcession(
  db: Db,
  viewer: Viewer,
  id: string,
): Promise<z.output<typeof ConcessionReply>> {
  const row = await findConcession(db, id)
  if (!row) throw notFound()
  const now = row.state === 'asked' ? await worthNow(db, row) : null
  return {
    ...toRow(row),
    now: now && { worth: now.worth, parts: now.parts.map(toPart) },
    can: deedsOn(row, viewer),
  }
}

function deedsOn({ state, askedBy, decidedBy }: ConcessionRow, viewer: Viewer) {
  const isOwner = hasPower(viewer, 'owner')
  if (state === 'asked') {
    return isOwner && askedBy !== viewer.personId ? (['decideConcession'] as const).slice() : []
  }
  const may = state === 'granted' && (isOwner || decidedBy === viewer.personId)
  return may ? (['takeBackConcession'] as const).slice() : []
}

function toRow(row: ConcessionRow) {
  const {
    studentId,
    student,
    rollNumber,
    headId,
    head,
    headMr,
    headHi,
    askedBy,
    askerName,
    decidedBy,
    ...rest
  } = row
  return {
    ...rest,
    student: { id: studentId, name: student, rollNumber },
    head: headId ? { id: headId, name: head ?? '', nameMr: headMr ?? '', nameHi: headHi ?? '' } : null,
    askedBy: { id: askedBy, name: askerName },
    decidedBy: decidedBy ? { id: decidedBy, name: row.deciderName ?? '' } : null,
  }
}

/** A wish as it is counted through, for the wire. */
export const toWishReply = ({ parts, ...worth }: Worth): z.output<typeof WishReply> => ({
  ...worth,
  parts: parts.map(toPart),
})

const toPart = ({
  dueId,
  headId,
  head,
  headMr,
  headHi,
  instalment,
  dueOn,
  owed,
  less,
}: Worth['parts'][number]) => ({
  ...{ dueId, instalment, dueOn, owed, less },
  head: { id: headId, name: head, nameMr: headMr, nameHi: headHi },
})
