// How a student of the demo answered a past exam, question by question, so that the marks come out as planned.
import { Decimal } from 'decimal.js'
import type { Outcome } from '../../../features/grading/marks.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { DemoQuestion } from '../questions/question.ts'
import { aarya, type DemoExam } from './exams.ts'
import { respondToKinds } from './kindsResponses.ts'
import { type DemoSection, questionOf } from './paper.ts'
import type { PlannedResponse } from './plannedResponse.ts'
import { fullMarks, plannedScores } from './scores.ts'

type Counts = { right: number; wrong: number }

/** Aarya's mock 7 as the design's result shows it: Physics 18 right and 5 wrong, and so on, by section. */
const drawnCounts: Record<string, Counts[]> = {
  [`jee-main-mock-7 ${aarya}`]: [
    { right: 15, wrong: 4 },
    { right: 3, wrong: 1 },
    { right: 15, wrong: 3 },
    { right: 4, wrong: 1 },
    { right: 11, wrong: 6 },
    { right: 3, wrong: 2 },
  ],
}

/** Where Aarya is strong (below zero) and weak, in steps of difficulty. */
const drawnStrengths: Record<string, number> = {
  'phy-rotation': -3,
  'phy-electrostatics': -2,
  'che-kinetics': -1.5,
  'che-coordination': 0.5,
  'mat-probability': 3,
}

/** Seconds on a question, on average, by what came of it. */
const pace: Record<Outcome, number> = { right: 78, wrong: 161, blank: 32, partial: 140 }

/**
 * One entry for every question in the paper's order; null when the student did not sit the exam, or the
 * exam is not over. Graded by the key, the responses earn exactly the planned score.
 */
export function plannedResponses(exam: DemoExam, roll: string): PlannedResponse[] | null {
  if (exam.byAbility) return withinTime(respondToKinds(exam, roll), exam.durationMinutes)
  const score = plannedScores(exam).get(roll)
  if (score === undefined) return null
  const seed = `${exam.code} ${roll}`
  const counts = drawnCounts[seed] ?? countOutcomes(exam.sections, score, chanceOf(seed))
  const answered = exam.sections.flatMap((section, i) => answerSection(section, counts[i], roll, seed))
  return withinTime(answered, exam.durationMinutes)
}

/** Right and wrong answers per section that earn the score. Throws when no mixture does. */
function countOutcomes(sections: readonly DemoSection[], score: number, chance: Chance): Counts[] {
  const wrong = countWrong(sections, score, chance)
  const cost = -Number(sections[0]?.marks.wrong ?? 0)
  const counts = spreadRight(sections, score + wrong * cost, chance).map((right) => ({ right, wrong: 0 }))
  for (let i = 0; i < wrong; i++) {
    const freest = placeOfMost(counts, (count, j) => free(sections, count, j) * (0.6 + chance.next()))
    const count = counts[freest]
    if (!count || free(sections, count, freest) < 1) throw new Error(`No room for ${score} marks`)
    count.wrong += 1
  }
  return counts
}

function free(sections: readonly DemoSection[], { right, wrong }: Counts, i: number): number {
  return (sections[i]?.questions.length ?? 0) - right - wrong
}

/**
 * How many wrong answers: the weaker, the more; and so many that what is left can be earned by right answers
 * alone. Papers of the demo take the same off for every wrong answer.
 */
function countWrong(sections: readonly DemoSection[], score: number, chance: Chance): number {
  const full = fullMarks(sections)
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0)
  const cost = -Number(sections[0]?.marks.wrong ?? 0)
  const gain = Math.min(...sections.map(({ marks }) => Number(marks.right)))
  const most = Math.floor((questions - score / (full / questions)) * (gain / (gain + cost)))
  const wished = questions * (0.34 - 0.28 * (score / full)) * (0.8 + 0.4 * chance.next())
  let wrong = Math.max(0, Math.min(most, Math.round(wished)))
  while (wrong > 0 && (score + wrong * cost) % gain !== 0) wrong -= 1
  while ((score + wrong * cost) % gain !== 0) wrong += 1
  return wrong
}

/** Right answers per section that earn exactly `marks`, evenly but for what the student likes better. */
function spreadRight(sections: readonly DemoSection[], marks: number, chance: Chance): number[] {
  const share = marks / fullMarks(sections)
  const right = sections.map(({ questions }) =>
    Math.min(questions.length, Math.floor(questions.length * share * (0.88 + 0.24 * chance.next()))),
  )
  const gains = sections.map((section) => Number(section.marks.right))
  let left = marks - right.reduce((sum, count, i) => sum + count * (gains[i] ?? 0), 0)
  while (left !== 0) {
    const step = Math.sign(left)
    const room = (count: number, i: number) =>
      step < 0 ? count : (gains[i] ?? 0) > left ? -1 : (sections[i]?.questions.length ?? 0) - count
    const place = placeOfMost(right, room)
    right[place] = (right[place] ?? 0) + step
    left -= step * (gains[place] ?? 0)
  }
  return right
}

/** The place of the element for which `size` is largest; the first of equals. */
function placeOfMost<T>(list: readonly T[], size: (element: T, place: number) => number): number {
  const sizes = list.map(size)
  return sizes.indexOf(Math.max(...sizes))
}

/** The easier questions are the right ones, by and large; the others are wrong or blank as chance has it. */
function answerSection(
  section: DemoSection,
  counts: Counts | undefined,
  roll: string,
  seed: string,
): PlannedResponse[] {
  const { right = 0, wrong = 0 } = counts ?? {}
  const chance = chanceOf(`${seed} ${section.name.en}`)
  const easiest = section.questions
    .map(questionOf)
    .map((question) => ({ question, hardness: hardnessFor(question, roll) + 4 * chance.next() }))
    .sort((one, other) => one.hardness - other.hardness)
    .map(({ question }) => question.reference)
  const tried = chance.shuffle(easiest.slice(right))
  const outcomes = new Map<string, Outcome>([
    ...easiest.slice(0, right).map((reference) => [reference, 'right'] as const),
    ...tried.slice(0, wrong).map((reference) => [reference, 'wrong'] as const),
  ])
  return section.questions.map((reference) =>
    answer(questionOf(reference), outcomes.get(reference) ?? 'blank', chance),
  )
}

function hardnessFor({ topic, difficulty }: DemoQuestion, roll: string): number {
  return difficulty + (roll === aarya ? (drawnStrengths[topic] ?? 0) : 0)
}

function answer(question: DemoQuestion, outcome: Outcome, chance: Chance): PlannedResponse {
  const seconds = Math.round(pace[outcome] * (0.55 + 0.9 * chance.next()))
  const response = outcome === 'blank' ? null : respond(question, outcome === 'right', chance)
  return { question: question.reference, outcome, response, seconds }
}

function respond({ key, reference }: DemoQuestion, isRight: boolean, chance: Chance): string {
  if (key.kind === 'single') return String(isRight ? key.right : (key.right + 1 + chance.below(3)) % 4)
  if (key.kind !== 'numerical') throw new Error(`Nobody of the demo has sat ${reference} yet`)
  const [range] = key.ranges
  if (!range) throw new Error(`Question ${reference} has no key`)
  return isRight ? range.high : slip(range.high, chance)
}

/** A wrong number as people get it: a factor of ten, or a little off. Above the range in any case. */
function slip(high: string, chance: Chance): string {
  const number = new Decimal(high)
  const wrong = number.gt(0) && chance.below(2) === 0 ? number.times(10) : number.plus(1 + chance.below(4))
  return wrong.toFixed()
}

/** Slow students hurry: nobody needs more than 96 % of the time. */
function withinTime(responses: PlannedResponse[], minutes: number): PlannedResponse[] {
  const sum = responses.reduce((total, { seconds }) => total + seconds, 0)
  const factor = Math.min(1, (0.96 * minutes * 60) / sum)
  return responses.map((one) => ({ ...one, seconds: Math.max(1, Math.floor(one.seconds * factor)) }))
}
