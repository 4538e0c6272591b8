// The declarations of reported posts and of pauses.
import { type ColumnDeclaration, type Declarations, operational } from '../../platform/columns.ts'

const care = (purpose: string): ColumnDeclaration => ({
  class: 'personal',
  purpose,
  seenBy: 'academics',
  export: true,
  erasure: 'erased',
})

export const queryCareColumns: Declarations = {
  query_reports: {
    id: operational('the report'),
    post_id: care('which post'),
    reported_by: care('who found it improper'),
    reason: care('why'),
    at: care('when'),
    outcome: care('how it was judged'),
    decided_by: { ...care('who judged it'), export: false },
    decided_at: care('when it was judged'),
  },
  query_mutes: {
    id: operational('the pause'),
    person_id: care('who may not ask for a while'),
    reason: care('why'),
    made_by: { ...care('who decided it'), export: false },
    at: care('from when'),
    until: care('until when'),
    lifted_at: care('when it was lifted early'),
    lifted_by: { ...care('who lifted it'), export: false },
  },
}
