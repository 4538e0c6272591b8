// The declaration of which weeks were summed up.
import { type Declarations, operational } from '../../platform/columns.ts'

export const digestColumns: Declarations = {
  digests: {
    week_on: operational('the Monday of the week'),
    told_at: operational('when the guardians were told'),
  },
}
