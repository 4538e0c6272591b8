// How a question of the demo's bank is written down.
import { listTopics, type SubjectCode } from '../../../content/syllabus.ts'
import type {
  BankQuestion,
  PassageTexts,
  QuestionKey,
  QuestionText,
} from '../../../features/questions/question.ts'

/** A question of the bank, with the subject and the chapter (a syllabus code) it is filed under. */
export type DemoQuestion = BankQuestion & { reference: string; subject: SubjectCode; topic: string }

type Wording = {
  stem: string
  rows?: string[]
  options?: [string, string, string, string]
  hint?: string
  solution: string
}
type Wordings = { en: Wording; mr?: Wording; hi?: Wording }
type Filing = { topic: string; difficulty: 1 | 2 | 3; passage?: PassageTexts }

type Single = Filing & Wordings & { right: 'A' | 'B' | 'C' | 'D' }
type Numerical = Filing & Wordings & { from: string; to?: string }
type Several = Filing & Wordings & { right: string }
type Whole = Filing & Wordings & { value: string }
type TrueFalse = Filing & Wordings & { right: boolean }
type Short = Filing & Wordings & { accepted: string[] }

const subjectOf = new Map(listTopics().map((topic) => [topic.code, topic.subject]))

/** Text with LaTeX in it, backslashes as they stand. */
export const tex = String.raw

/** A question with one right option of four. Throws for a topic that the syllabus does not have. */
export function single(reference: string, question: Single): DemoQuestion {
  const key = { kind: 'single' as const, right: 'ABCD'.indexOf(question.right) }
  return { kind: 'single', key, ...filed(reference, question) }
}

/** A question answered by a number: exactly `from`, or anything from `from` to `to`. */
export function numerical(reference: string, question: Numerical): DemoQuestion {
  const ranges = [{ low: question.from, high: question.to ?? question.from }]
  return { kind: 'numerical', key: { kind: 'numerical', ranges }, ...filed(reference, question) }
}

/** One or more right options, such as 'ABD'. */
export function several(reference: string, question: Several): DemoQuestion {
  return asked(reference, question, { kind: 'multiple', right: placesOf(question.right) })
}

/** A question answered by one whole number. */
export function whole(reference: string, question: Whole): DemoQuestion {
  const ranges = [{ low: question.value, high: question.value }]
  return asked(reference, question, { kind: 'integer', ranges })
}

/** For each row the option that belongs to it, such as 'BDAC'. */
export function matching(reference: string, question: Several): DemoQuestion {
  return asked(reference, question, { kind: 'matching', right: placesOf(question.right) })
}

export function trueFalse(reference: string, question: TrueFalse): DemoQuestion {
  return asked(reference, question, { kind: 'true_false', right: question.right })
}

/** A question answered in a word or two. */
export function short(reference: string, question: Short): DemoQuestion {
  return asked(reference, question, { kind: 'short', accepted: question.accepted })
}

function asked(reference: string, question: Filing & Wordings, key: QuestionKey): DemoQuestion {
  return { kind: key.kind, key, ...filed(reference, question) }
}

const placesOf = (letters: string) => [...letters].map((letter) => 'ABCD'.indexOf(letter))

function filed(reference: string, { topic, difficulty, passage, en, mr, hi }: Filing & Wordings) {
  const subject = subjectOf.get(topic)
  if (!subject) throw new Error(`Question ${reference}: the syllabus has no topic ${topic}`)
  const texts: { en: QuestionText; mr?: QuestionText; hi?: QuestionText } = { en }
  if (mr) texts.mr = mr
  if (hi) texts.hi = hi
  return { reference: `demo-${reference}`, subject, topic, difficulty, texts, ...(passage && { passage }) }
}
