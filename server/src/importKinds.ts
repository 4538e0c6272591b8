// Every kind of list that comes in from a file; app.ts and jobs.ts hand it to the imports.
import { studentImport } from './features/admission/studentImport.ts'
import type { ImportKinds } from './features/imports/imports.kinds.ts'
import { marksImport } from './features/paperTests/marksImport.ts'
import { omrImport } from './features/paperTests/omrImport.ts'
import { questionImport } from './features/questionImport/questionImport.ts'

export const importKinds: ImportKinds = {
  students: studentImport,
  questions: questionImport,
  omr: omrImport,
  marks: marksImport,
}
