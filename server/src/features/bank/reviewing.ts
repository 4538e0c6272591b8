// Reviews: whether somebody has looked at a question since it was last written.
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import type { Doing } from '../questions/questions.ts'
import { holdQuestions, setReview } from './bank.queries.ts'
import type { Reviews } from './bank.schemas.ts'

type ReviewOfSome = z.output<typeof Reviews>['reviews'][number]

/**
 * Approves, rejects or puts back to waiting. Returns the ids of those whose review changed, and what takes it back.
 * Throws 409 `questions-changed-meanwhile` {count} where another version was looked at, 404 where one is not there.
 */
export async function reviewQuestions(
  tx: Tx,
  reviews: ReviewOfSome[],
  doing: Doing,
): Promise<{ ids: string[]; undo: ReviewOfSome[] }> {
  const ids: string[] = []
  const undo: ReviewOfSome[] = []
  for (const review of reviews) {
    const before = await reviewSome(tx, review, doing)
    ids.push(...before.map(({ id }) => id))
    undo.unshift(...takingBack(before))
  }
  return { ids: [...new Set(ids)], undo }
}

/** The questions whose review changed, as they were before. */
async function reviewSome(tx: Tx, { review, note, questions }: ReviewOfSome, doing: Doing) {
  const versions = new Map(questions.map(({ id, version }) => [id, version]))
  const held = await holdQuestions(tx, [...versions.keys()])
  if (held.length !== versions.size) throw notFound()
  const others = held.filter(({ id, latestVersion }) => versions.get(id) !== latestVersion)
  if (others.length) throw conflict('questions-changed-meanwhile', { count: others.length })
  const reviewNote = review === 'rejected' && note !== '' ? note : null
  const before = held.filter((one) => one.review !== review || one.reviewNote !== reviewNote)
  await setReview(tx, { ids: before.map(({ id }) => id), review, note: reviewNote, ...doing })
  return before
}

type Held = Awaited<ReturnType<typeof holdQuestions>>[number]

function takingBack(before: Held[]): ReviewOfSome[] {
  const alike = Map.groupBy(before, ({ review, reviewNote }) => JSON.stringify([review, reviewNote]))
  return [...alike.values()].flatMap((some) => {
    const { review, reviewNote } = some[0] ?? {}
    if (!review) return []
    const questions = some.map(({ id, latestVersion }) => ({ id, version: latestVersion }))
    return [{ review, note: reviewNote ?? '', questions }]
  })
}
