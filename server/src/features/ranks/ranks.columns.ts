// The declarations of ranks and of the groups of shifts that are ranked together.
import { academic, type Declarations, operational } from '../../platform/columns.ts'

export const rankColumns: Declarations = {
  exam_groups: {
    id: operational('the group of shifts'),
    title: operational('what it is called'),
    created_by: {
      class: 'operational',
      purpose: 'who made it',
      seenBy: 'academics',
      export: false,
      erasure: 'kept',
      keep: 'who set an exam stays known as long as its results are',
    },
    created_at: operational('when it was made'),
  },
  result_ranks: {
    attempt_id: academic('the attempt that counts'),
    rank: academic('the place among all who appeared'),
    percentile: academic('how many of them scored this or less'),
    appeared: operational('how many appeared'),
    subjects: academic('the same by subject'),
    group_rank: academic('the place among all shifts'),
    group_appeared: operational('how many appeared in all shifts'),
    computed_at: operational('when it was computed'),
  },
}
