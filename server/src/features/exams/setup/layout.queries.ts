// The SQL of an exam's layout: its parts and sections are written as a whole.
import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { ExamParts, ExamSections } from '../../../platform/schema.ts'

export type NewSectionRow = Omit<Insertable<ExamSections>, 'examId' | 'position'>
export type NewPartRow = Omit<Insertable<ExamParts>, 'examId' | 'position'>

/** Adds or changes the parts in order; those beyond them stay until `removePartsAfter`. */
export async function writeParts(tx: Tx, examId: string, parts: NewPartRow[]): Promise<void> {
  if (parts.length === 0) return
  await tx
    .insertInto('examParts')
    .values(parts.map((part, i) => ({ ...part, examId, position: i + 1 })))
    .onConflict((c) =>
      c.columns(['examId', 'position']).doUpdateSet((e) => ({
        name: e.ref('excluded.name'),
        minutes: e.ref('excluded.minutes'),
      })),
    )
    .execute()
}

export async function removePartsAfter(tx: Tx, examId: string, count: number): Promise<void> {
  await tx.deleteFrom('examParts').where('examId', '=', examId).where('position', '>', count).execute()
}

/** Sets the sections; questions of a section that is gone go with it. */
export async function replaceSections(tx: Tx, examId: string, sections: NewSectionRow[]): Promise<void> {
  await tx
    .deleteFrom('examSections')
    .where('examId', '=', examId)
    .where('position', '>', sections.length)
    .execute()
  await tx
    .insertInto('examSections')
    .values(sections.map((section, i) => ({ ...section, examId, position: i + 1 })))
    .onConflict((c) =>
      c.columns(['examId', 'position']).doUpdateSet((e) => ({
        name: e.ref('excluded.name'),
        subjectId: e.ref('excluded.subjectId'),
        kind: e.ref('excluded.kind'),
        questionCount: e.ref('excluded.questionCount'),
        marksRight: e.ref('excluded.marksRight'),
        marksWrong: e.ref('excluded.marksWrong'),
        marksBlank: e.ref('excluded.marksBlank'),
        marksPartial: e.ref('excluded.marksPartial'),
        part: e.ref('excluded.part'),
        attemptCount: e.ref('excluded.attemptCount'),
        beyond: e.ref('excluded.beyond'),
        decimals: e.ref('excluded.decimals'),
      })),
    )
    .execute()
}

/** Subject code → id. */
export async function mapSubjects(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('subjects').select(['code', 'id']).execute()
  return new Map(rows.map((row) => [row.code, row.id]))
}
