// Whether an exam's sections, parts and questions fit together: what stands in the way, and what is worth a look. Pure.
import { Decimal } from 'decimal.js'
import type { FieldError } from '../../../platform/problems.ts'
import type { ExamRow, PartRow, SectionRow } from '../exams.queries.ts'
import type { PaperRow } from '../paper/paper.queries.ts'
import { misfitOf } from '../paper/paper.ts'

/** Every section has as many questions as it asks, and each of them fits. */
export function judgeSections(sections: SectionRow[], paper: PaperRow[]): FieldError[] {
  return sections.flatMap((section) => {
    const field = fieldOf(section)
    const placed = paper.filter((question) => question.section === section.position)
    const [have, need] = [placed.length, section.questionCount]
    const params = { section: section.position, have, need }
    const misfits = placed.filter((question) => misfitOf(question, section)).length
    return [
      ...(have < need ? [{ field, code: 'too-few-questions', params }] : []),
      ...(have > need ? [{ field, code: 'too-many-questions', params }] : []),
      ...(misfits
        ? [{ field, code: 'kind-mismatch', params: { section: section.position, count: misfits } }]
        : []),
    ]
  })
}

/**
 * Parts take up the whole time, each has a section, each section is in one, and the sections stand in the order of
 * their parts: a part that is over is locked, so nobody could come back to what stands before.
 */
export function judgeParts(durationMinutes: number, parts: PartRow[], sections: SectionRow[]): FieldError[] {
  if (parts.length === 0) return []
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0)
  const outside = sections.filter(({ part }) => part === null)
  const empty = parts.filter(({ position }) => !sections.some(({ part }) => part === position))
  const disordered = sections.find(({ part }, i) => (part ?? 0) < (sections[i - 1]?.part ?? 0))
  return [
    ...(minutes === durationMinutes
      ? []
      : [{ field: 'parts', code: 'parts-unlike-duration', params: { minutes, need: durationMinutes } }]),
    ...outside.map((section) => ({
      field: fieldOf(section),
      code: 'section-without-part',
      params: { section: section.position },
    })),
    ...empty.map(({ position }) => ({
      field: `parts.${position - 1}`,
      code: 'part-without-section',
      params: { part: position },
    })),
    ...(disordered && outside.length === 0
      ? [{ field: fieldOf(disordered), code: 'parts-out-of-order', params: { section: disordered.position } }]
      : []),
  ]
}

/** What is worth a look: languages and solutions that lack, keys that nobody could type, questions nobody approved. */
export function notePaper(exam: ExamRow, sections: SectionRow[], paper: PaperRow[]): FieldError[] {
  const withoutSolution = paper.filter(({ texts }) => !Object.values(texts).some((text) => text.solution))
  const notApproved = paper.filter(({ review }) => review !== 'approved')
  const withoutHint = paper.filter(({ texts }) => !Object.values(texts).some((text) => text.hint))
  return [
    ...exam.locales.flatMap((locale) =>
      counted(
        'locales',
        'language-missing',
        paper.filter(({ texts }) => !texts[locale as 'en']),
        { locale },
      ),
    ),
    ...counted('questions', 'solution-missing', withoutSolution),
    ...(exam.mode === 'practice' ? counted('questions', 'hint-missing', withoutHint) : []),
    ...counted('questions', 'not-approved', notApproved),
    ...sections.flatMap((section) =>
      counted(
        fieldOf(section),
        'key-too-fine',
        paper.filter((one) => isTooFine(section, one)),
        {
          section: section.position,
          decimals: section.decimals ?? 0,
        },
      ),
    ),
  ]
}

/** Whether no number of so many decimals, as the section asks for, is right. */
function isTooFine({ position, decimals }: SectionRow, { section, key }: PaperRow): boolean {
  if (section !== position || decimals === null || key.kind !== 'numerical') return false
  return !key.ranges.some(({ low, high }) =>
    new Decimal(low).toDecimalPlaces(decimals, Decimal.ROUND_CEIL).lte(new Decimal(high)),
  )
}

function counted(field: string, code: string, found: unknown[], params = {}): FieldError[] {
  return found.length ? [{ field, code, params: { ...params, count: found.length } }] : []
}

const fieldOf = ({ position }: SectionRow) => `sections.${position - 1}`
