// The import of students and their guardians.
import type { ImportRules } from '../imports/imports.ts'

export const studentImport = {} as ImportRules
