// The demo's question papers: sections, and the questions drawn for them from the bank.
import { chaptersOf, type SubjectCode, subjects, type Target } from '../../../content/syllabus.ts'
import type { MarkRule } from '../../../features/grading/marks.ts'
import { type ExamPattern, type PatternSection, section } from '../../../features/patterns/pattern.ts'
import { findPattern } from '../../../features/patterns/patterns.ts'
import { chanceOf } from '../chance.ts'
import { isTrilingual, questionBank } from '../questions/bank.ts'
import type { DemoQuestion } from '../questions/question.ts'

/** A section of a demo paper with the references of its questions, in the paper's order. */
export type DemoSection = PatternSection & { questions: readonly string[] }

/** How questions are drawn: who is examined, and what the paper should hold. */
export type Draw = {
  /** The same seed draws the same paper. */
  seed: string
  target: Target
  /** Only questions that can be read in all three languages. */
  trilingual?: boolean
  /** Chapters that come first. */
  prefer?: readonly string[]
  /** Questions with a place of their own: the number on the paper (from 1) and the reference. */
  placed?: Readonly<Record<number, string>>
}

const byReference = new Map(questionBank.map((question) => [question.reference, question]))

/** A question of the bank by its reference. Throws when there is none: a slip in the data. */
export function questionOf(reference: string): DemoQuestion {
  const found = byReference.get(reference)
  if (!found) throw new Error(`The bank has no question ${reference}`)
  return found
}

/** A pattern on offer. Throws for an unknown one. */
export function patternOf(code: string): ExamPattern {
  const found = findPattern(code)
  if (!found) throw new Error(`There is no pattern ${code}`)
  return found
}

/** A section of single-correct questions of one subject, called by the subject's name. */
export function choiceSection(code: SubjectCode, questionCount: number, marks: MarkRule): PatternSection {
  const subject = subjects.find((candidate) => candidate.code === code)
  if (!subject) throw new Error(`The syllabus has no subject ${code}`)
  return section({ name: subject.name, subject: code, questionCount, marks })
}

/**
 * Fills sections with questions of the examination's own chapters, spread over as many chapters as there
 * are. No question comes twice; a section stays short where the bank has too few.
 */
export function drawPaper(sections: readonly PatternSection[], draw: Draw): DemoSection[] {
  let before = 0
  return sections.map((section) => {
    const questions = drawSection(section, before, draw)
    before += section.questionCount
    return { ...section, questions }
  })
}

function drawSection(section: PatternSection, before: number, draw: Draw): string[] {
  const fixed = Object.entries(draw.placed ?? {})
    .map(([number, reference]) => ({ place: Number(number) - before - 1, reference }))
    .filter(({ place }) => place >= 0 && place < section.questionCount)
  const given = new Set(Object.values(draw.placed ?? {}))
  const free = candidatesFor(section, draw).filter((reference) => !given.has(reference))
  const drawn = chanceOf(`${draw.seed} order ${before}`).shuffle(
    free.slice(0, section.questionCount - fixed.length),
  )
  for (const { place, reference } of fixed) drawn.splice(place, 0, reference)
  return drawn
}

/** Every question the section may hold, best first: preferred chapters, then one of each chapter, then a second. */
function candidatesFor({ subject, kind }: PatternSection, draw: Draw): string[] {
  const asked = new Set(chaptersOf(subject, draw.target).map((chapter) => chapter.code))
  const fitting = questionBank.filter(
    (question) =>
      question.subject === subject &&
      !question.passage &&
      (kind === null || question.kind === kind) &&
      asked.has(question.topic) &&
      (!draw.trilingual || isTrilingual(question)),
  )
  const seen = new Map<string, number>()
  const ranked = chanceOf(`${draw.seed} ${subject} ${kind}`)
    .shuffle(fitting)
    .map(({ reference, topic }) => {
      const turn = seen.get(topic) ?? 0
      seen.set(topic, turn + 1)
      return { reference, turn: draw.prefer?.includes(topic) ? turn - 2 : turn }
    })
  return ranked.sort((one, other) => one.turn - other.turn).map(({ reference }) => reference)
}
