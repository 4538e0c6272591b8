// The declarations of rooms.
import { type Declarations, operational } from '../../platform/columns.ts'

export const roomColumns: Declarations = {
  rooms: {
    id: operational('which room'),
    name: operational('what it is called'),
    seats: operational('how many fit in'),
    archived_at: operational('since when it is used no more'),
    created_at: operational('when it was written down'),
  },
}
