// The parts of a paper, each with its own time: which one is open, and what is locked. Pure.
import type { Paper } from './paper.ts'

/** When each part ends, in order; a paper without parts has one end. */
export type PartEnds = readonly string[]

/** The part that is open at a moment, from 1; one more than there are parts when all are over. */
export function partAt(ends: PartEnds, now: number): number {
  const open = ends.findIndex((end) => Date.parse(end) > now)
  return open === -1 ? ends.length + 1 : open + 1
}

/** Of every position its part, from 1; all in the first where the paper has none. */
export function partsOf(paper: Pick<Paper, 'sections' | 'questions'>): Map<number, number> {
  const bySection = new Map(paper.sections.map(({ position, part }) => [position, part]))
  return new Map(paper.questions.map(({ position, section }) => [position, bySection.get(section) ?? 1]))
}

export type PartState = 'over' | 'open' | 'later'

export function partState(part: number, open: number): PartState {
  if (part < open) return 'over'
  return part === open ? 'open' : 'later'
}

/** The first of these questions that belongs to a part. */
export function firstOf(
  order: readonly number[],
  parts: Map<number, number>,
  part: number,
): number | undefined {
  return order.find((position) => parts.get(position) === part)
}
