// What of the exam's screen is not there at once: it loads a moment later, so that it needs no network when it is wanted.
import { withWords } from '../../words/language.ts'
import { later } from './later.tsx'
import { ReceiptPanel } from './laterReceipt.ts'

export const Calculator = later(() =>
  withWords('attempt/calculator', () => import('./calculator/Calculator.tsx')),
)
export const EndPartDialog = later(() =>
  withWords('attempt/later', () => import('./later/EndPartDialog.tsx')),
)
export const FullNote = later(() => withWords('attempt/later', () => import('./later/FullNote.tsx')))
export const InstructionsDialog = later(() =>
  withWords('attempt/start', () => import('./start/InstructionsDialog.tsx')),
)
export const Notices = later(() => withWords('attempt/later', () => import('./later/Notices.tsx')))
export const PaperDialog = later(() => withWords('attempt/later', () => import('./later/PaperDialog.tsx')))
export const PassageText = later(() => withWords('attempt/later', () => import('./later/PassageText.tsx')))
export const PhasePage = later(() => withWords('attempt/later', () => import('./later/PhasePage.tsx')))
export const SubmitDialog = later(() => withWords('attempt/later', () => import('./later/SubmitDialog.tsx')))
export const TryPanel = later(() => withWords('attempt/practice', () => import('./practice/TryPanel.tsx')))

const all = [
  Calculator,
  EndPartDialog,
  FullNote,
  InstructionsDialog,
  Notices,
  PaperDialog,
  PassageText,
  PhasePage,
  ReceiptPanel,
  SubmitDialog,
  TryPanel,
]

/** The first question comes first, and its pictures. */
const AFTER_MS = 5_000

/** Brings all of it onto the device in a while; returns how to call that off. */
export function loadLaterParts(): () => void {
  const timer = setTimeout(() => void loadNow(), AFTER_MS)
  return () => clearTimeout(timer)
}

/** Brings all of it onto the device. What does not come now comes when it is asked for. */
export async function loadNow(): Promise<void> {
  await Promise.allSettled(all.map(({ load }) => load()))
}
