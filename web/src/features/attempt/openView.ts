// An attempt that is open on the screen, and the dialogs over it.
import type { Sheet } from './engine/sheet.ts'
import type { AttemptView } from './engine/view.ts'

export type OpenView = AttemptView & { sheet: Sheet }
export type OpenDialog = 'paper' | 'instructions' | 'submit'
