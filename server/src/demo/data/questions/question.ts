// How a question of the demo's bank is written down.
import { listTopics, type SubjectCode } from '../../../content/syllabus.ts'
import type { BankQuestion, QuestionText } from '../../../features/questions/question.ts'

/** A question of the bank, with the subject and the chapter (a syllabus code) it is filed under. */
export type DemoQuestion = BankQuestion & { reference: string; subject: SubjectCode; topic: string }

type Wording = { stem: string; options?: [string, string, string, string]; solution: string }
type Wordings = { en: Wording; mr?: Wording; hi?: Wording }
type Filing = { topic: string; difficulty: 1 | 2 | 3 }

type Single = Filing & Wordings & { right: 'A' | 'B' | 'C' | 'D' }
type Numerical = Filing & Wordings & { from: string; to?: string }

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

function filed(reference: string, { topic, difficulty, en, mr, hi }: Filing & Wordings) {
  const subject = subjectOf.get(topic)
  if (!subject) throw new Error(`Question ${reference}: the syllabus has no topic ${topic}`)
  const texts: { en: QuestionText; mr?: QuestionText; hi?: QuestionText } = { en }
  if (mr) texts.mr = mr
  if (hi) texts.hi = hi
  return { reference: `demo-${reference}`, subject, topic, difficulty, texts }
}
