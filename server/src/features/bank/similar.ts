// Near duplicates: a warning while a question is written, and the pairs that the bank holds, found by a job.
import type { z } from 'zod'
import type { Database, Db } from '../../platform/database.ts'
import type { Draft } from './bank.schemas.ts'
import { findSimilar, holdNotCompared, keepLikenesses, listLikeQuestions } from './similar.queries.ts'

/** From here on a question is shown to who writes one like it; and two are listed as a pair. */
const SHOWN = 0.55
const PAIRED = 0.75
/** Fewer characters than that are alike to anything. */
const LEAST = 12

/** The questions most like the draft, as far as it is written. */
export async function findSimilarQuestions(db: Db, draft: z.output<typeof Draft>) {
  const texts = Object.fromEntries(
    Object.entries(draft.texts).filter(([, text]) => text && text.stem.trim().length >= LEAST),
  )
  if (Object.keys(texts).length === 0) return []
  const { subjectId, exceptId = null } = draft
  const similar = await findSimilar(db, { subjectId, texts, exceptId, likeness: SHOWN, limit: 5 })
  const questions = await listLikeQuestions(
    db,
    similar.map(({ id }) => id),
  )
  return similar.flatMap(({ id, likeness }) => {
    const question = questions.get(id)
    return question ? [{ ...question, likeness: Math.min(1, likeness) }] : []
  })
}

/** So many in one transaction, and in one run: an import of thousands must not keep the database from an exam. */
const STEP = 20
const STEPS = 5

/** Compares questions that are new or were changed with those of their subject. Returns how many. */
export async function compareQuestions(db: Database): Promise<number> {
  let compared = 0
  for (let step = 0; step < STEPS; step++) {
    const some = await compareSome(db)
    compared += some
    if (some < STEP) break
  }
  return compared
}

function compareSome(db: Database): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const questions = await holdNotCompared(tx, STEP)
    for (const { id, subjectId, latestVersion, texts } of questions) {
      const asked = { subjectId, texts: Object(texts), exceptId: id, likeness: PAIRED, limit: 20 }
      await keepLikenesses(tx, { id, latestVersion }, await findSimilar(tx, asked))
    }
    return questions.length
  })
}
