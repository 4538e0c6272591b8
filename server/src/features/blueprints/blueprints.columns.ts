// The declarations of blueprints: what papers are drawn by, about nobody.
import { type Declarations, operational } from '../../platform/columns.ts'

export const blueprintColumns: Declarations = {
  blueprints: {
    id: operational('which blueprint'),
    name: operational('what it is called'),
    picks: operational('how many questions of which topic, difficulty and kind'),
    created_by: {
      class: 'operational',
      purpose: 'who made it',
      seenBy: 'academics, teachers',
      export: false,
      erasure: 'kept',
      keep: 'who made a blueprint stays known as long as it is drawn by',
    },
    created_at: operational('when it was made'),
  },
}
