// What a change of the key says of each question: read, and refused where it does not fit the question.
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { conflict, type FieldError, Problem } from '../../platform/problems.ts'
import type { ExamKey, ExamKeyEntry } from '../grading/examKey.ts'
import type { QuestionKey } from '../questions/question.ts'
import { listFaults } from '../questions/questionRules.ts'
import { readKey } from '../questions/questionTyping.ts'
import type { KeyedRow } from './keys.queries.ts'
import type { KeyTrial } from './keys.schemas.ts'

type TypedEntry = z.output<typeof KeyTrial>['entries'][number]

/**
 * The entries that differ from the key as it stands, by position. Throws 422 naming each that does not fit its
 * question (`question-missing`, `twice`, `kind-mismatch`, `ruling-mismatch`, and the bank's rules for a key), 409
 * `key-unchanged` where nothing would change.
 */
export function readEntries(entries: TypedEntry[], paper: KeyedRow[]): ExamKey {
  const asked = new Map(paper.map((row) => [row.position, row]))
  const positions = entries.map(({ position }) => position)
  const errors: FieldError[] = []
  const changed: ExamKey = {}
  for (const [place, typed] of entries.entries()) {
    const row = asked.get(typed.position)
    const isTwice = positions.indexOf(typed.position) < place
    if (!row || isTwice) {
      errors.push({ field: `entries.${place}`, code: row ? 'twice' : 'question-missing' })
      continue
    }
    const read = readEntry(typed, row)
    if ('errors' in read) errors.push(...read.errors.map((error) => within(place, error)))
    else if (!isDeepStrictEqual(read.entry, row.entry)) changed[typed.position] = read.entry
  }
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  if (Object.keys(changed).length === 0) throw conflict('key-unchanged')
  return changed
}

const within = (place: number, { field, ...error }: FieldError): FieldError => ({
  field: `entries.${place}.${field}`,
  ...error,
})

function readEntry(
  { key: typed, ruling }: TypedEntry,
  { kind, texts }: KeyedRow,
): { entry: ExamKeyEntry } | { errors: FieldError[] } {
  if (typed.kind !== kind) return { errors: [{ field: 'key', code: 'kind-mismatch' }] }
  const key = readTypedKey(typed)
  if ('errors' in key) return key
  const faults = listFaults({ kind, texts, key: key.ok, difficulty: 2 })
    .filter(({ field }) => field.startsWith('key'))
    .map(({ field, fault }) => ({ field, ...fault }))
  if (faults.length) return { errors: faults }
  if (!ruling) return { entry: key.ok }
  if (ruling.is !== 'several') return { entry: { ...key.ok, ruling } }
  const options = [...new Set(ruling.options)].sort((one, other) => one - other)
  const count = Object.values(texts)[0]?.options?.length ?? 0
  const fits = kind === 'single' && options.length > 1 && options.every((option) => option < count)
  if (!fits) return { errors: [{ field: 'ruling', code: 'ruling-mismatch' }] }
  return { entry: { ...key.ok, ruling: { is: 'several', options } } }
}

function readTypedKey(typed: TypedEntry['key']): { ok: QuestionKey } | { errors: FieldError[] } {
  try {
    return { ok: readKey(typed) }
  } catch (error) {
    if (error instanceof Problem && error.extra.errors) return { errors: error.extra.errors }
    throw error
  }
}
