// The layout of an exam: its parts, and its sections with their marks; from a pattern, or as somebody set them.
import type { z } from 'zod'
import type { Tx } from '../../../platform/database.ts'
import { invalid } from '../../../platform/problems.ts'
import type { ExamPattern } from '../../patterns/pattern.ts'
import { listParts, listSections } from '../exams.queries.ts'
import type { NewPart, NewSection } from '../exams.schemas.ts'
import {
  mapSubjects,
  type NewPartRow,
  type NewSectionRow,
  removePartsAfter,
  replaceSections,
  writeParts,
} from './layout.queries.ts'

type Section = z.output<typeof NewSection>
type Part = z.output<typeof NewPart>

/** What an exam made from the pattern begins with. Throws 422 where the institute lacks one of its subjects. */
export async function layoutOf(
  tx: Tx,
  pattern: ExamPattern,
): Promise<{ sections: Section[]; parts: Part[] }> {
  const subjects = await mapSubjects(tx)
  const sections = pattern.sections.map(({ subject, marks, ...section }) => {
    const subjectId = subjects.get(subject)
    if (!subjectId) throw invalid('patternCode', 'subject-missing', { subject })
    return { ...section, subjectId, marks: { ...marks, partial: marks.partial ?? null } }
  })
  return { sections, parts: pattern.parts }
}

/**
 * Writes parts, sections or both; what is not given stays. Throws 422 `part-missing` for a section in a part that is
 * not there.
 */
export async function writeLayout(
  tx: Tx,
  examId: string,
  { sections, parts }: { sections?: Section[] | undefined; parts?: Part[] | undefined },
): Promise<void> {
  const partCount = parts?.length ?? (await listParts(tx, examId)).length
  refuseMissingParts(sections ?? (await listSections(tx, examId)), partCount)
  if (parts) await writeParts(tx, examId, parts.map(toPartRow))
  if (sections) await replaceSections(tx, examId, sections.map(toSectionRow))
  if (parts) await removePartsAfter(tx, examId, parts.length)
}

function refuseMissingParts(sections: { part: number | null }[], partCount: number): void {
  const at = sections.findIndex(({ part }) => part !== null && part > partCount)
  if (at >= 0) throw invalid(`sections.${at}.part`, 'part-missing')
}

const toPartRow = ({ name, minutes }: Part): NewPartRow => ({ name: JSON.stringify(name), minutes })

function toSectionRow({ name, marks, ...section }: Section): NewSectionRow {
  return {
    ...section,
    name: JSON.stringify(name),
    marksRight: marks.right,
    marksWrong: marks.wrong,
    marksBlank: marks.blank,
    marksPartial: marks.partial,
  }
}
