// What was counted of several exams, for one batch beside all others: part of a larger query.
import { type RawBuilder, sql } from 'kysely'
import { basis, batches } from './examCounts.queries.ts'

interface BatchItemCount {
  examId: string
  position: number
  /** Of the batch and of all others. */
  count: number
  right: number
  othersCount: number
  othersRight: number
}

/** How a batch and the others did with each question of these exams: from what was kept where it is still true. */
export function batchCounts(batchId: string, examIds: string[]): RawBuilder<BatchItemCount> {
  return sql`
    select e.id as exam_id, b.position, sum(b.count) filter (where b.batch = ${batchId}) as count,
      sum(b.right) filter (where b.batch = ${batchId}) as right,
      sum(b.count) filter (where b.batch <> ${batchId}) as others_count,
      sum(b.right) filter (where b.batch <> ${batchId}) as others_right
    from unnest(${examIds}::uuid[]) e (id)
    cross join lateral (select ${basis(sql`e.id`)} offset 0) true_now (basis)
    left join exam_counts kept on kept.exam_id = e.id and kept.basis = true_now.basis,
    jsonb_to_recordset(case when kept.exam_id is null then (${batches(sql`e.id`)}) else kept.batches end)
      b (batch uuid, position int, count int, "right" int)
    group by 1, 2`
}
