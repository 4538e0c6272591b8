// In which exams a question was asked, and how many got it right.
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import { listUses, type UseRow } from './bank.queries.ts'

/** The exams that the viewer sees, and the tallies by version over all published tests. */
export async function readUses(db: Db, viewer: Viewer, questionId: string) {
  const rows = await listUses(db, viewer, questionId)
  const told = rows.filter(({ published, mode, appeared }) => published && mode === 'test' && appeared > 0)
  const byVersion = [...Map.groupBy(told, ({ version }) => version)]
  return {
    exams: rows
      .filter(({ visible }) => visible)
      .map((row) => ({ ...row, tally: row.published && row.appeared > 0 ? row : null })),
    hiddenCount: rows.filter(({ visible }) => !visible).length,
    versions: byVersion
      .map(([version, some]) => ({ version, examCount: some.length, ...addUp(some) }))
      .sort((one, other) => other.version - one.version),
  }
}

function addUp(rows: UseRow[]) {
  const total = (count: 'appeared' | 'right' | 'partial' | 'wrong' | 'blank') =>
    rows.reduce((sum, row) => sum + row[count], 0)
  return {
    appeared: total('appeared'),
    right: total('right'),
    partial: total('partial'),
    wrong: total('wrong'),
    blank: total('blank'),
  }
}
