// "Attempt any N of M": how many answers a section takes, and which question is one too many. Pure.
import { type Ledger, standingOf } from './ledger.ts'
import type { Paper } from './paper.ts'

/** A section that is full: so many of its questions are answered, and no other may be. */
export interface Full {
  section: number
  most: number
  /** The positions that have an answer. */
  answered: number[]
}

type Known = Pick<Paper, 'sections' | 'questions'>

/** Why an answer to this question is one too many; undefined where it may be given. */
export function isBeyond(paper: Known, ledger: Ledger, position: number): Full | undefined {
  const section = sectionAt(paper, position)
  if (!section?.attemptCount || section.beyond !== 'refuse') return undefined
  const answered = answeredIn(paper, ledger, section.position).filter((other) => other !== position)
  if (answered.length < section.attemptCount) return undefined
  return { section: section.position, most: section.attemptCount, answered }
}

function sectionAt({ sections, questions }: Known, position: number) {
  const at = questions.find((question) => question.position === position)?.section
  return sections.find((section) => section.position === at)
}

function answeredIn({ questions }: Known, ledger: Ledger, section: number): number[] {
  const within = questions.filter((question) => question.section === section)
  return within.map(({ position }) => position).filter((at) => standingOf(ledger, at).answered)
}
