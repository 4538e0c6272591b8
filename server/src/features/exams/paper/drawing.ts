// Drawing questions for a section of an exam, by topic, difficulty and kind.
import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import type { Tx } from '../../../platform/database.ts'
import { invalid } from '../../../platform/problems.ts'
import { getExamForChange, listSections, updateExam } from '../exams.queries.ts'
import { requireState, tellFollowers } from '../exams.ts'
import { drawQuestions } from './drawing.queries.ts'
import { listPlaced, replaceQuestions } from './paper.queries.ts'
import type { Draw, DrawReply } from './paper.schemas.ts'

/** What the same batches sat within half a year is drawn last. */
const RECENT_DAYS = 180

/**
 * Draws questions into one section of a draft, and says where the bank holds too little. The seed is kept. A section of
 * one kind draws that kind whatever a pick says.
 */
export async function drawExamQuestions(
  tx: Tx,
  examId: string,
  { section: position, picks, replace, approvedOnly }: z.output<typeof Draw>,
  now: Date,
): Promise<z.output<typeof DrawReply>> {
  requireState(await getExamForChange(tx, examId), 'draft', now)
  const section = (await listSections(tx, examId))[position - 1]
  if (!section) throw invalid('section', 'section-missing')
  const kept = (await listPlaced(tx, examId)).filter((one) => !replace || one.section !== position)
  const seed = randomInt(2 ** 31 - 1)
  const recentSince = new Date(now.getTime() - RECENT_DAYS * 86_400_000)
  const placed = [...kept]
  const short: z.output<typeof DrawReply>['short'] = []
  for (const [at, pick] of picks.entries()) {
    const { topicId, difficulty, count } = pick
    const kind = section.kind ?? pick.kind
    const without = placed.map((one) => one.questionId)
    const wanted = { subjectId: section.subjectId, kind, topicId, difficulty, count, approvedOnly }
    const drawn = await drawQuestions(tx, { examId, ...wanted, without, seed, recentSince })
    placed.push(...drawn.map((questionId) => ({ questionId, section: position })))
    if (drawn.length < count) short.push({ pick: at, wanted: count, found: drawn.length })
  }
  await replaceQuestions(tx, examId, placed)
  await updateExam(tx, examId, { drawSeed: seed })
  await tellFollowers(tx, examId)
  return { added: placed.length - kept.length, short }
}
