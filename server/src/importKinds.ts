// Every kind of list that comes in from a file; app.ts and jobs.ts hand it to the imports.
import { studentImport } from './features/admission/studentImport.ts'
import type { ImportKinds } from './features/imports/imports.ts'

export const importKinds = { students: studentImport } as ImportKinds
