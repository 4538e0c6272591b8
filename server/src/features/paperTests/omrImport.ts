// Files of OMR responses: each row an attempt on paper, its answers brought back to the paper's own order, and graded.
import { z } from 'zod'
import { writeAudits } from '../../platform/audit.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, type FieldError } from '../../platform/problems.ts'
import type { Json } from '../../platform/schema.ts'
import type { KnownPaper } from '../attempts/paper.ts'
import { holdExam } from '../exams/publication.ts'
import type { ImportRules, ReadRow, Writing } from '../imports/imports.kinds.ts'
import { listSets, ownOrder, type PaperSet } from '../papers/paperSets.ts'
import { askForRanks } from '../ranks/standings.ts'
import { computeResults } from '../results/computing.ts'
import { MULTIPLE_MARKED, readAnswer } from './omrAnswers.ts'
import { getKnownPaper, holdPaperExam, type PaperExam, paperTime } from './paperExam.ts'
import {
  examsOf,
  insertPaperAnswers,
  insertPaperAttempts,
  insertPaperEvents,
  listSitters,
  type Sitter,
  setVoided,
} from './paperTests.queries.ts'
import type { OmrColumns } from './paperTests.schemas.ts'
import { cellOf, findOwners, hasOther, type SheetRow } from './sheetRows.ts'

/** A paper with the sets in which it was printed; without sets, its own order. */
export interface SheetPaper {
  known: KnownPaper
  sets: PaperSet[]
}

/** Reads the rows by their columns: whose each is, by which set, and every answer that cannot be. */
export function readOmrRows(
  rows: SheetRow[],
  columns: OmrColumns,
  paper: SheetPaper,
  sitters: Sitter[],
): ReadRow[] {
  const rolls = rows.map(({ cells }) => cellOf(cells, columns.roll))
  const lines = rows.map(({ line }) => line)
  const owners = findOwners(rolls, lines, sitters, null)
  return rows.map(({ line, cells }, i) => {
    const { sitter, problems = [], duplicates = [] } = owners[i] ?? { sitter: undefined }
    const set = findSet(paper, cellOf(cells, columns.set))
    const read = readResponses(cells, columns, paper, set)
    const faults = set ? read.problems : [{ field: 'set', code: setFault(cellOf(cells, columns.set)) }]
    return {
      line,
      content: {
        cells: {
          rollNumber: rolls[i] ?? '',
          name: sitter?.name ?? '',
          set: cellOf(cells, columns.set),
          ...countsOf(read.responses),
        },
        studentId: sitter?.studentId ?? null,
        set: set?.code ?? null,
        responses: read.responses,
      },
      problems: [...problems, ...faults],
      duplicates,
    }
  })
}

const setFault = (set: string) => (set === '' ? 'set-missing' : 'unknown-set')

/** By its letter, or by its number; without sets everybody had the paper's own order. */
function findSet(
  { known, sets }: SheetPaper,
  cell: string,
): (Omit<PaperSet, 'code'> & { code: string | null }) | undefined {
  if (sets.length === 0) return { code: null, madeAt: new Date(0), ...ownOrder(known) }
  const sign = cell.toUpperCase()
  if (sign === '' && sets.length === 1) return sets[0]
  return sets.find(({ code }, i) => code === sign || String(i + 1) === sign)
}

/** [position, number on the sheet, response] of each question that was answered. */
type Responses = [number, number, string][]

function readResponses(
  cells: string[],
  columns: OmrColumns,
  { known }: SheetPaper,
  set: Pick<PaperSet, 'questionOrder' | 'optionOrders'> | undefined,
): { responses: Responses; problems: FieldError[] } {
  const responses: Responses = []
  const problems: FieldError[] = []
  for (const [i, position] of (set?.questionOrder ?? []).entries()) {
    const question = known.questions.get(position)
    const cell = cellOf(cells, columns.questions[i])
    const read = question && readAnswer({ ...question, order: set?.optionOrders[position] }, cell)
    if (read === undefined) problems.push(unreadable(i + 1, cell))
    else if (read !== null) responses.push([position, i + 1, read])
  }
  // The first ones tell what is wrong; a file with the wrong columns would have all of them in every row.
  return { responses, problems: problems.slice(0, 5) }
}

const unreadable = (question: number, cell: string): FieldError => ({
  field: 'answer',
  code: 'answer-unreadable',
  params: { question, said: cell.slice(0, 20) },
})

function countsOf(responses: Responses): { answered: string; several: string } {
  const several = responses.filter(([, , response]) => response === MULTIPLE_MARKED).length
  return { answered: String(responses.length), several: several > 0 ? String(several) : '' }
}

const Options = z.object({ examId: z.string(), sets: z.record(z.string(), z.string()) })
const Content = z.object({
  cells: z.record(z.string(), z.string()),
  studentId: z.string(),
  set: z.enum(['A', 'B', 'C', 'D']).nullable(),
  responses: z.array(z.tuple([z.number(), z.number(), z.string()])),
})
type OmrRow = z.output<typeof Content> & { line: number }

/** What the preview was read by: a set drawn anew since then is another paper. */
export const omrOptions = (examId: string, sets: PaperSet[]): z.output<typeof Options> => ({
  examId,
  sets: Object.fromEntries(sets.map(({ code, madeAt }) => [code, madeAt.toISOString()])),
})

export const omrImport: ImportRules = {
  examOf: (options) => Options.parse(options).examId,
  passesOverProblems: false,
  show: (content) => z.object({ cells: Content.shape.cells }).parse(content).cells,
  write: writeOmr,
  undo: takeBackPaper,
}

const STEP = 250

async function writeOmr(
  writing: Writing,
  rows: { line: number; content: Json }[],
): Promise<Map<number, string[]>> {
  const { tx, now, createdBy } = writing
  const options = Options.parse(writing.options)
  const paper = await holdPaperExam(tx, options.examId, now)
  const sets = await listSets(tx, options.examId)
  const read = rows.map(({ line, content }): OmrRow => ({ line, ...Content.parse(content) }))
  await refuseStale(tx, options, sets, read)
  const made = new Map<number, string[]>()
  for (let i = 0; i < read.length; i += STEP) {
    const some = read.slice(i, i + STEP)
    const ids = await writeSheets(writing, paper, sets, some)
    for (const [k, { line }] of some.entries()) made.set(line, [ids[k] ?? ''])
    await writing.progress(Math.min(read.length, i + STEP))
  }
  await auditSheets(tx, 'confirmImport', createdBy, [...made.values()].flat())
  if (paper.exam.publishedAt) await askForRanks(tx, options.examId)
  return made
}

async function refuseStale(
  tx: Tx,
  options: z.output<typeof Options>,
  sets: PaperSet[],
  rows: OmrRow[],
): Promise<void> {
  const now = JSON.stringify(omrOptions(options.examId, sets).sets)
  if (JSON.stringify(options.sets) !== now) throw conflict('paper-sets-changed')
  await refuseSat(
    tx,
    options.examId,
    rows.map(({ studentId }) => studentId),
    null,
  )
}

/** Between preview and confirmation a student may have sat it otherwise: then nothing of the list is written. */
export async function refuseSat(
  db: Db,
  examId: string,
  studentIds: string[],
  replaces: Sitter['medium'],
): Promise<Map<string, Sitter>> {
  const sitters = new Map((await listSitters(db, examId)).map((sitter) => [sitter.studentId, sitter]))
  const taken = studentIds.filter((id) => {
    const sitter = sitters.get(id)
    return !sitter || hasOther(sitter, replaces)
  })
  if (taken.length > 0) throw conflict('rows-no-longer-fit', { rows: taken.length })
  return sitters
}

async function writeSheets(
  { tx, now, createdBy }: Writing,
  { exam }: PaperExam,
  sets: PaperSet[],
  rows: OmrRow[],
): Promise<string[]> {
  const own = ownOrder(await getKnownPaper(tx, exam))
  const attempts = rows.map(({ studentId, set: code }) => {
    const { questionOrder, optionOrders } = sets.find((one) => one.code === code) ?? own
    return { studentId, medium: 'omr' as const, setCode: code, questionOrder, optionOrders }
  })
  const ids = await insertPaperAttempts(tx, exam.id, attempts, paperTime(exam, now))
  const answers = rows.flatMap(({ responses }, i) =>
    responses.map(([position, sequence, response]) => ({
      attemptId: ids[i] ?? '',
      position,
      sequence,
      response,
    })),
  )
  await insertPaperAnswers(tx, answers, now)
  await insertPaperEvents(tx, 'closed', ids, createdBy, now)
  await computeResults(tx, ids, now)
  return ids
}

/**
 * Attempts on paper stay traceable: what is taken back is voided, and a new file makes a new attempt. The exam is held
 * first: whoever publishes it meanwhile ranks without them, or they are ranked anew.
 */
export async function takeBackPaper(
  tx: Tx,
  { ids, by, now }: { ids: string[]; by: string; now: Date },
): Promise<void> {
  const exams = []
  for (const examId of await examsOf(tx, ids)) exams.push(await holdExam(tx, examId, now))
  await setVoided(tx, ids, now)
  await insertPaperEvents(tx, 'voided', ids, by, now)
  await auditSheets(tx, 'undoImport', by, ids)
  for (const { id, publishedAt } of exams) if (publishedAt) await askForRanks(tx, id)
}

export function auditSheets(tx: Tx, operation: string, actorId: string, ids: string[]): Promise<void> {
  return writeAudits(
    tx,
    ids.map((subjectId) => ({ actorId, operation, noun: 'attempt', subjectId })),
  )
}
