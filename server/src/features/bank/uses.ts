// In which exams a question was asked, and how many got it right.
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import { countUses, listUses, type UseRow } from './bank.queries.ts'

/** So many of its exams are looked at: what a question is worth shows in them, and they are read at once. */
const LATEST = 24

/** The latest exams as far as the viewer sees them, and the tallies by version over those that are published tests. */
export async function readUses(db: Db, viewer: Viewer, questionId: string) {
  const rows = await listUses(db, viewer, questionId, LATEST)
  const count = await countUses(db, questionId)
  const told = rows.filter(({ published, mode, appeared }) => published && mode === 'test' && appeared > 0)
  const byVersion = [...Map.groupBy(told, ({ version }) => version)]
  return {
    exams: rows
      .filter(({ visible }) => visible)
      .map((row) => ({ ...row, tally: row.published && row.appeared > 0 ? row : null })),
    hiddenCount: rows.filter(({ visible }) => !visible).length,
    earlierCount: count - rows.length,
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
