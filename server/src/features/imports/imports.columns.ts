// The declarations of lists from files. What people's rows said goes with the undo, after a day.
import { type ColumnDeclaration, type Declarations, operational } from '../../platform/columns.ts'

const passing = (purpose: string): ColumnDeclaration => ({
  class: 'personal',
  purpose,
  seenBy: 'whoever brought the list, academics',
  export: false,
  erasure: 'expires',
  keep: 'a day: until the list is confirmed or forgotten, or its undo is over',
})

export const importColumns: Declarations = {
  imports: {
    id: operational('which list'),
    kind: operational('what it is a list of'),
    file_name: operational('the name of the file, to know it again'),
    state: operational('how far it has come'),
    options: operational('what was chosen for the whole list'),
    row_count: operational('how many rows it had'),
    problem_count: operational('how many had problems'),
    duplicate_count: operational('how many looked like somebody who is there already'),
    written_count: operational('how many are written, while it is written'),
    failure: operational('why nothing was taken in'),
    created_by: operational('who brought it'),
    created_at: operational('when it was brought'),
    confirmed_at: operational('when it was taken in'),
    undo_until: operational('how long it may be taken back'),
    undone_at: operational('when it was taken back'),
  },
  import_rows: {
    import_id: operational('of which list'),
    line: operational('the line of the file'),
    content: passing('what the row says'),
    problems: operational('what cannot be taken over, by field and code'),
    duplicates: passing('who is there already and looks the same'),
    left_out: operational('whether the row was left out'),
    created_ids: operational('what the row made, for taking it back'),
  },
}
