// The declarations of what is remembered about files of tests on paper: nothing in it is about a person.
import { type Declarations, operational } from '../../platform/columns.ts'

export const paperTestColumns: Declarations = {
  paper_columns: {
    kind: operational('responses or marks'),
    heads: operational('the head line of such files'),
    columns: operational('which column holds what'),
    used_at: operational('when a file was read so last'),
  },
}
