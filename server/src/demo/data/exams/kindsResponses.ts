// How the demo's students answer a paper of every kind: as their ability has it, not to a planned average.
import { type Chance, chanceOf } from '../chance.ts'
import type { DemoQuestion } from '../questions/question.ts'
import { studentsIn } from '../students.ts'
import type { DemoExam } from './exams.ts'
import { questionOf } from './paper.ts'
import type { PlannedResponse } from './plannedResponse.ts'

/** How many of a batch stay away from such a test. */
const ABSENT = 0.06

/** Everybody of its batches who came. */
export function sittersOfKinds({ code, batches }: DemoExam): string[] {
  return batches
    .flatMap(studentsIn)
    .map(({ roll }) => roll)
    .filter((roll) => chanceOf(`absent ${code} ${roll}`).next() > ABSENT)
}

/** Seconds on a question, on average. */
const PACE = 95

/** What a student answers, question by question: the abler and the easier, the oftener right. */
export function respondToKinds(exam: DemoExam, roll: string): PlannedResponse[] {
  const ability = chanceOf(`ability ${roll}`).next()
  const chance = chanceOf(`kinds ${exam.code} ${roll}`)
  return exam.sections.flatMap(({ questions, attemptCount }) =>
    questions.map(questionOf).map((question, i) => {
      const isBeyond = attemptCount !== null && i >= attemptCount
      const outcome = isBeyond ? 'blank' : outcomeFor(question, ability, chance)
      const response = outcome === 'blank' ? null : respond(question, outcome, chance)
      return {
        question: question.reference,
        outcome,
        response,
        seconds: Math.round(PACE * (0.4 + chance.next())),
      }
    }),
  )
}

type Outcome = PlannedResponse['outcome']

function outcomeFor({ kind, difficulty }: DemoQuestion, ability: number, chance: Chance): Outcome {
  const right = 0.3 + 0.6 * ability - 0.12 * (difficulty - 1)
  const draw = chance.next()
  if (draw < right) return 'right'
  if (draw < right + 0.35 * (1 - right)) return 'blank'
  const hasParts = kind === 'multiple' || kind === 'matching'
  return hasParts && chance.below(2) === 0 ? 'partial' : 'wrong'
}

function respond({ key, reference }: DemoQuestion, outcome: Outcome, chance: Chance): string {
  const isRight = outcome === 'right'
  switch (key.kind) {
    case 'single':
      return String(isRight ? key.right : (key.right + 1 + chance.below(3)) % 4)
    case 'multiple':
      if (isRight) return key.right.join(',')
      return outcome === 'partial'
        ? String(key.right[0])
        : [0, 1, 2, 3].filter((n) => !key.right.includes(n)).join(',')
    case 'matching':
      if (isRight) return key.right.join(',')
      return key.right
        .map((option, row) => (outcome === 'partial' && row < 2 ? option : (option + 1) % 4))
        .join(',')
    case 'true_false':
      return String(isRight ? key.right : !key.right)
    case 'short':
      return isRight ? (key.accepted[0] ?? '') : 'not sure'
    default: {
      const [range] = key.ranges
      if (!range) throw new Error(`Question ${reference} has no key`)
      return isRight ? range.low : String(Math.round(Number(range.low)) + 1 + chance.below(5))
    }
  }
}
