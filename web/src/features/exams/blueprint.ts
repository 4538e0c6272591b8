// A paper counted: how many questions of which topic and difficulty, and what they earn. Pure.
import type { Exam, PaperQuestion } from './exams.api.ts'

type Names = NonNullable<PaperQuestion['topic']>

export interface BlueprintRow {
  /** Null for questions that are filed under no topic. */
  topic: Names | null
  /** Easy, medium, hard. */
  counts: [number, number, number]
  total: number
  marks: number
}

export interface BlueprintTable {
  subject: Names
  rows: BlueprintRow[]
  sum: BlueprintRow
}

/** One table for each subject, in the order of the paper; topics with the most questions first. */
export function blueprintOf(
  exam: Pick<Exam, 'sections'>,
  questions: readonly PaperQuestion[],
): BlueprintTable[] {
  const sections = new Map(exam.sections.map((section) => [section.position, section]))
  const subjects = Map.groupBy(questions, ({ section }) => sections.get(section)?.subject.id ?? '')
  return [...subjects].map(([, asked]) => {
    const topics = Map.groupBy(asked, ({ topic }) => topic?.en ?? '')
    const count = (some: readonly PaperQuestion[], topic: Names | null): BlueprintRow => {
      const of = (difficulty: number) => some.filter((one) => one.difficulty === difficulty).length
      const marks = some.reduce((sum, one) => sum + Number(sections.get(one.section)?.marks.right ?? 0), 0)
      return { topic, counts: [of(1), of(2), of(3)], total: some.length, marks }
    }
    const rows = [...topics.values()].map((some) => count(some, some[0]?.topic ?? null))
    return {
      subject: sections.get(asked[0]?.section ?? 0)?.subject.name ?? { en: '' },
      rows: rows.sort((one, other) => other.total - one.total),
      sum: count(asked, null),
    }
  })
}
