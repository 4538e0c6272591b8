// An attempt that is open on the screen, the dialogs over it, and why a press saved nothing.
import type { Full } from './engine/limits.ts'
import type { Sheet } from './engine/sheet.ts'
import type { AttemptView } from './engine/view.ts'

export type OpenView = AttemptView & { sheet: Sheet }
export type OpenDialog = 'paper' | 'instructions' | 'submit' | 'part' | 'calculator'

/** incomplete: the number is not one yet · full: the section takes no more answers. */
export type Standstill = { why: 'incomplete' } | { why: 'full'; full: Full }
