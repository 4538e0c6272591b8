// Practice: an answer is judged at once, with the hint, and with the solution once it is right or given up.
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { locales } from '../../platform/languages.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import { getFacts } from '../attempts/facts.ts'
import type { Origin } from '../attempts/holding.ts'
import { getPaper } from '../attempts/paper.ts'
import { saveAnswers } from '../attempts/saving.ts'
import { gradeResponse } from '../grading/grading.ts'
import { picturesIn } from '../questionText/pictures.ts'
import { findTriedQuestion, recordTry, type TriedQuestion } from './practice.queries.ts'
import type { PracticeBody, PracticeReply } from './practice.schemas.ts'

type Try = z.output<typeof PracticeBody> & { attemptId: string }

/**
 * Tries an answer at a question of a practice: it is saved as any answer is, judged by the exam's key, and the try is
 * counted. Throws 409 `not-practice` in a test, where nothing is told before the results, and what a save throws.
 */
export async function tryPracticeAnswer(
  tx: Tx,
  given: Try,
  { viewer, at }: Origin,
  fileKey: Uint8Array,
): Promise<z.output<typeof PracticeReply>> {
  const { attemptId, epoch, sequence, position, response, reveal } = given
  const { examId, scheduledAt } = await getFacts(tx, attemptId)
  const known = await getPaper(tx, examId, scheduledAt)
  if (known.paper.mode !== 'practice') throw conflict('not-practice')
  const answers = [{ position, kind: 'saved' as const, sequence, response, marked: false }]
  const saved = await saveAnswers(tx, viewer, { attemptId, epoch, answers, receivedAt: at })
  if (saved.outcome !== 'held' || saved.locked.length) throw conflict('not-held')
  const question = await findTriedQuestion(tx, examId, position)
  if (!question) throw invalid('position', 'not-on-the-paper')
  const { outcome } = gradeResponse(question.key, response, question.rule)
  const revealed = reveal || outcome === 'right'
  const tried = await recordTry(tx, { attemptId, position, outcome, revealed, triedAt: at })
  return { outcome, ...tried, ...describe(question, { outcome, revealed: tried.revealed }, fileKey, at) }
}

function describe(
  question: TriedQuestion,
  { outcome, revealed }: { outcome: string; revealed: boolean },
  fileKey: Uint8Array,
  now: Date,
) {
  const hint = outcome === 'right' ? null : inEach(question, 'hint')
  const solution = revealed ? inEach(question, 'solution') : null
  const shown = [hint, solution].flatMap((texts) => Object.values(texts ?? {})).map((stem) => ({ stem }))
  const pictures = [...picturesIn(shown)].map(([written, id]) => [written, fileAddress(fileKey, id, now)])
  return {
    hint,
    solution,
    key: revealed ? question.key : null,
    pictures: Object.fromEntries(pictures) as Record<string, string>,
  }
}

/** The hint or the solution in each language that has one; null where none has. */
function inEach({ texts }: TriedQuestion, part: 'hint' | 'solution') {
  const found = locales.flatMap((locale) => {
    const text = texts[locale]?.[part]
    return text ? [[locale, text] as const] : []
  })
  return found.length ? Object.fromEntries(found) : null
}
