// Files of marks: a roll number and a total, or marks by section.
import { z } from 'zod'
import { latinDigits } from '../../platform/digits.ts'
import type { FieldError } from '../../platform/problems.ts'
import type { Json } from '../../platform/schema.ts'
import type { ImportRules, ReadRow, Writing } from '../imports/imports.kinds.ts'
import { askForRanks } from '../ranks/standings.ts'
import { isBySections } from './columns.ts'
import { auditSheets, refuseSat, takeBackPaper } from './omrImport.ts'
import { holdPaperExam, type PaperExam } from './paperExam.ts'
import { outOfBounds, wholeOf, writeMarks } from './paperMarks.ts'
import type { Sitter } from './paperTests.queries.ts'
import type { MarksColumns } from './paperTests.schemas.ts'
import { cellOf, findOwners, type SheetRow } from './sheetRows.ts'

/** Reads the rows by their columns. A row without any marks was absent, and is passed over. */
export function readMarksRows(
  rows: SheetRow[],
  columns: MarksColumns,
  paper: PaperExam,
  sitters: Sitter[],
): ReadRow[] {
  const places = isBySections(columns) ? columns.sections : [columns.total]
  const present = rows.filter(({ cells }) => places.some((place) => !isAbsent(cellOf(cells, place))))
  const rolls = present.map(({ cells }) => cellOf(cells, columns.roll))
  const lines = present.map(({ line }) => line)
  const owners = findOwners(rolls, lines, sitters, 'marks')
  return present.map(({ line, cells }, i) => {
    const { sitter, problems = [], duplicates = [] } = owners[i] ?? { sitter: undefined }
    const marks = places.map((place) => readMarks(cellOf(cells, place)))
    const bySection = isBySections(columns)
    return {
      line,
      content: {
        cells: {
          rollNumber: rolls[i] ?? '',
          name: sitter?.name ?? '',
          marks: marks.map((one) => one ?? '?').join(' · '),
        },
        studentId: sitter?.studentId ?? null,
        total: bySection ? null : (marks[0] ?? null),
        sections: bySection ? marks.map((one) => one ?? '') : null,
      },
      problems: [
        ...problems,
        ...marks.flatMap((one, place) => faultsOf(one, paper, bySection ? place : null)),
      ],
      duplicates,
    }
  })
}

/** How an absent student is written in lists of marks. */
const isAbsent = (cell: string) =>
  ['', '-', '--', 'A', 'AB', 'ABS', 'ABSENT', 'गैरहजर', 'अनुपस्थित'].includes(cell.toUpperCase())

function readMarks(cell: string): string | undefined {
  const text = latinDigits(cell).replace('−', '-')
  return /^-?\d{1,4}(\.\d{1,2})?$/.test(text) ? text : undefined
}

function faultsOf(marks: string | undefined, paper: PaperExam, place: number | null): FieldError[] {
  if (marks === undefined) return [{ field: 'marks', code: 'not-marks' }]
  const section = place === null ? wholeOf(paper) : paper.sections[place]
  return section ? outOfBounds('marks', marks, section) : []
}

const Options = z.object({ examId: z.string() })
const Content = z.object({
  cells: z.record(z.string(), z.string()),
  studentId: z.string(),
  total: z.string().nullable(),
  sections: z.array(z.string()).nullable(),
})

export const marksImport: ImportRules = {
  examOf: (options) => Options.parse(options).examId,
  passesOverProblems: false,
  show: (content) => z.object({ cells: Content.shape.cells }).parse(content).cells,
  write: writeMarksFile,
  undo: takeBackPaper,
}

async function writeMarksFile(
  { tx, options, createdBy: by, now }: Writing,
  rows: { line: number; content: Json }[],
): Promise<Map<number, string[]>> {
  const { examId } = Options.parse(options)
  const paper = await holdPaperExam(tx, examId, now)
  const read = rows.map(({ line, content }) => ({ line, ...Content.parse(content) }))
  const ids = read.map(({ studentId }) => studentId)
  const sitters = await refuseSat(tx, examId, ids, 'marks')
  const known = read.map((row) => ({ ...row, sitter: sitters.get(row.studentId) }))
  const made = await writeMarks(tx, paper, known, { by, now })
  await auditSheets(tx, 'confirmImport', by, made)
  if (paper.exam.publishedAt) await askForRanks(tx, examId)
  return new Map(read.map(({ line }, i) => [line, [made[i] ?? '']]))
}
