// What a kind of list is: how its rows are read, shown, written and taken back.
import type { Tx } from '../../platform/database.ts'
import type { FieldError } from '../../platform/problems.ts'
import type { ImportKind, Json } from '../../platform/schema.ts'

/** Somebody or something already there that a row may be the same as. */
export interface Duplicate {
  /** Stable and kebab-case: `same-sign-in`, `same-name-and-guardian`, `same-question`. */
  code: string
  /** The id of what is there, or null where the twin is another row of the file. */
  id: string | null
  /** What to call it on the screen: a name, or the line of the twin. */
  label: string
}

/** A row as it was read. `content` is what the kind needs to write it. */
export interface ReadRow {
  line: number
  content: Json
  /** What keeps the row from being written. */
  problems: FieldError[]
  /** What makes the row look like something that is there already. */
  duplicates: Duplicate[]
}

/** What a kind of list is given to write its rows. */
export interface Writing {
  tx: Tx
  importId: string
  options: Json
  createdBy: string
  now: Date
  /** Says how many rows are done; outside the transaction, so that it is seen at once. */
  progress(done: number): Promise<void>
}

/** A kind of list, composed in `importKinds.ts`: what its rows look like and how they are written and taken back. */
export interface ImportRules {
  /**
   * The exam that the list is about, where it is about one. Whoever may no longer bring lists in for it
   * (`previewPaperImport`) neither confirms nor takes back.
   */
  examOf?(options: Json): string
  /** True: rows with problems are passed over. False: one such row holds the whole list back. */
  passesOverProblems: boolean
  /** The row's cells as the preview shows them, by column. */
  show(content: Json): Record<string, string>
  /** The ids of the files that the row's cells name, so that the preview can show them. */
  filesIn?(content: Json): string[]
  /**
   * Writes the rows; returns the ids that each line made, without the lines that made none. Throws a Problem to take
   * everything back.
   */
  write(writing: Writing, rows: { line: number; content: Json }[]): Promise<Map<number, string[]>>
  /** Takes back what the list made. Throws a Problem where something hangs on it already. */
  undo(tx: Tx, made: { importId: string; ids: string[]; by: string; now: Date }): Promise<void>
}

export type ImportKinds = Record<ImportKind, ImportRules>

export interface NewImport {
  kind: ImportKind
  fileName: string
  options?: Json
  rows: ReadRow[]
  createdBy: string
  now: Date
}
