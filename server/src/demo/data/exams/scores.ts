// What each student scored in a past exam of the demo: given scores, and a plausible rest around the average.
import { chanceOf } from '../chance.ts'
import { type DemoStudent, studentsIn } from '../students.ts'
import type { DemoExam, Turnout } from './exams.ts'
import type { DemoSection } from './paper.ts'

/** Nobody of the unnamed students scores more or less than these parts of the marks. */
const range = { from: 0.06, to: 0.9 }

const planned = new Map<string, ReadonlyMap<string, number>>()

/** The score of everybody who sat the exam, by roll number. Whoever stayed away is not in it. */
export function plannedScores(exam: DemoExam): ReadonlyMap<string, number> {
  const known = planned.get(exam.code)
  if (known) return known
  const scores = new Map(
    Object.entries(exam.turnout).flatMap(([batch, turnout]) => [...scoreBatch(exam, batch, turnout)]),
  )
  planned.set(exam.code, scores)
  return scores
}

/** What all right answers earn. */
export function fullMarks(sections: readonly DemoSection[]): number {
  return sections.reduce((sum, { questions, marks }) => sum + questions.length * Number(marks.right), 0)
}

/** The unnamed students take places along a bell curve in the order of ability and the day's luck. */
function scoreBatch(exam: DemoExam, batch: string, turnout: Turnout): Map<string, number> {
  const given = turnout.scores ?? {}
  const unnamed = chanceOf(`absent ${exam.code} ${batch}`)
    .shuffle(studentsIn(batch).filter(({ roll }) => given[roll] === undefined))
    .slice(turnout.absent)
    .sort((one, other) => standing(one, exam) - standing(other, exam))
  const count = unnamed.length + Object.keys(given).length
  const rest = turnout.average * count - Object.values(given).reduce((sum, score) => sum + score, 0)
  const scores = bell(unnamed.length, rest, turnout.spread, fullMarks(exam.sections))
  return new Map([...Object.entries(given), ...unnamed.map(({ roll }, i) => [roll, scores[i] ?? 0] as const)])
}

/** Mostly what the student can do, in part how the day went; larger is better. */
function standing({ roll }: DemoStudent, exam: DemoExam): number {
  return chanceOf(`ability ${roll}`).next() + 0.35 * chanceOf(`day ${roll} ${exam.code}`).next()
}

/** `count` rising whole scores that add up to `total`, spread like a bell around their mean. */
function bell(count: number, total: number, spread: number, full: number): number[] {
  const [lowest, highest] = [Math.ceil(full * range.from), Math.floor(full * range.to)]
  const scores = Array.from({ length: count }, (_, i) => {
    const wished = Math.round(total / count + spread * normalQuantile((i + 0.5) / count))
    return Math.min(highest, Math.max(lowest, wished))
  })
  let left = total - scores.reduce((sum, score) => sum + score, 0)
  // Single marks go to the middle of the field, where nobody notices them.
  for (let i = 0; left !== 0; i++) {
    const place = Math.floor(count / 4) + (i % Math.ceil(count / 2))
    const step = Math.sign(left)
    scores[place] = (scores[place] ?? 0) + step
    left -= step
  }
  return scores
}

/** The logistic curve's quantile, scaled to a deviation of 1: near enough to the normal one. */
function normalQuantile(share: number): number {
  return (Math.log(share / (1 - share)) * Math.sqrt(3)) / Math.PI
}
