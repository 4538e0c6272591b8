// What of the exam's screen is not there at once: it loads a moment later, so that it needs no network when it is wanted.
import { lazy } from 'react'
import { withWords } from '../../words/language.ts'
import { patiently } from './patiently.ts'

const loads = {
  calculator: () => withWords('attempt/calculator', () => import('./calculator/Calculator.tsx')),
  endPart: () => import('./EndPartDialog.tsx'),
  full: () => import('./FullNote.tsx'),
  instructions: () => withWords('attempt/start', () => import('./start/InstructionsDialog.tsx')),
  notices: () => import('./Notices.tsx'),
  paper: () => import('./PaperDialog.tsx'),
  passage: () => import('./PassageText.tsx'),
  phase: () => import('./PhasePage.tsx'),
  submit: () => import('./SubmitDialog.tsx'),
  receipt: () => withWords('attempt/receipt', () => import('./receipt/ReceiptPanel.tsx')),
  tryPanel: () => withWords('attempt/practice', () => import('./practice/TryPanel.tsx')),
}

export const Calculator = lazy(patiently(loads.calculator))
export const EndPartDialog = lazy(patiently(loads.endPart))
export const FullNote = lazy(patiently(loads.full))
export const InstructionsDialog = lazy(patiently(loads.instructions))
export const Notices = lazy(patiently(loads.notices))
export const PaperDialog = lazy(patiently(loads.paper))
export const PassageText = lazy(patiently(loads.passage))
export const PhasePage = lazy(patiently(loads.phase))
export const ReceiptPanel = lazy(patiently(loads.receipt))
export const SubmitDialog = lazy(patiently(loads.submit))
export const TryPanel = lazy(patiently(loads.tryPanel))

/** The first question comes first, and its pictures. */
const AFTER_MS = 5_000

/** Brings all of it onto the device in a while; returns how to call that off. */
export function loadLaterParts(): () => void {
  const timer = setTimeout(() => void loadNow(), AFTER_MS)
  return () => clearTimeout(timer)
}

/** Brings all of it onto the device. What does not come now comes when it is asked for. */
export async function loadNow(): Promise<void> {
  await Promise.allSettled(Object.values(loads).map((load) => load()))
}
