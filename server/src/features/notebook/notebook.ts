// The mistakes notebook: what went wrong in a test comes back until it is right.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { invalid, notFound } from '../../platform/problems.ts'
import { gradeResponse } from '../grading/grading.ts'
import { isResponse } from '../grading/responses.ts'
import { pictureAddresses } from '../questionText/pictures.ts'
import {
  countMistakes,
  listMistakeRows,
  type MistakeFilter,
  type MistakeRow,
  recordTry,
} from './notebook.queries.ts'
import type { MistakePage, RetryReply } from './notebook.schemas.ts'

/** A page of the notebook. The key and the solution stay away until the student has tried. */
export async function listMistakes(
  db: Db,
  studentId: string,
  filter: MistakeFilter & { page: number; pageSize: number },
  fileKey: Uint8Array,
  now: Date,
): Promise<z.output<typeof MistakePage>> {
  const { rows, total } = await listMistakeRows(db, studentId, filter, filter)
  const asked = rows.map(({ key: _key, ...row }) => ({ ...row, texts: asAsked(row.texts) }))
  return {
    rows: asked,
    total,
    counts: await countMistakes(db, studentId),
    pictures: pictureAddresses(asked, fileKey, now),
  }
}

// Named field by field: what is not named, such as the solution, cannot come along.
function asAsked(texts: MistakeRow['texts']) {
  return Object.fromEntries(
    Object.entries(texts).map(([locale, { stem, rows, options }]) => [
      locale,
      { stem, ...(rows && { rows }), ...(options && { options }) },
    ]),
  )
}

/** Marks enough to tell right from not quite right: what it would have earned is of no interest here. */
const rule = { right: '1', wrong: '0', blank: '0', partial: '0.1' }

/**
 * Tries a question of the notebook again and says what is right. Throws 404 for a question that is not in it, 422
 * `not-an-answer` for a response that cannot be one.
 */
export async function retryMistake(
  tx: Tx,
  studentId: string,
  { questionId, response }: { questionId: string; response: string },
  now: Date,
): Promise<z.output<typeof RetryReply>> {
  const mistake = await findMistake(tx, studentId, questionId)
  const { kind, texts, key } = mistake
  const [text] = Object.values(texts)
  const asked = { kind, optionCount: text?.options?.length ?? 0, rowCount: text?.rows?.length ?? 0 }
  if (!isResponse(asked, response, false)) throw invalid('response', 'not-an-answer')
  const { outcome } = gradeResponse(key, response, rule)
  await recordTry(tx, studentId, questionId, now, outcome === 'right')
  return { outcome, key, texts, tries: mistake.tries + 1 }
}

async function findMistake(db: Db, studentId: string, questionId: string): Promise<MistakeRow> {
  const one = { page: 1, pageSize: 1 }
  for (const solved of [false, true]) {
    const { rows } = await listMistakeRows(db, studentId, { solved, questionId }, one)
    if (rows[0]) return rows[0]
  }
  throw notFound()
}
