// The declarations of pictures that came with a file.
import { type Declarations, operational } from '../../platform/columns.ts'

export const questionImportColumns: Declarations = {
  import_pictures: {
    file_id: operational('which picture'),
    import_id: operational('with which list it came'),
  },
}
