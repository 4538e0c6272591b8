// The receipt, which the page after the end shows, with its words.
import { withWords } from '../../words/language.ts'
import { later } from './later.tsx'

export const ReceiptPanel = later(() =>
  withWords('attempt/receipt', () => import('./receipt/ReceiptPanel.tsx')),
)
