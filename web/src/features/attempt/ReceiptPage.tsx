// Checking a receipt that was kept; what it shows comes with its own words.
import { lazy, Suspense } from 'react'
import { Skeleton } from '../../ui/States.tsx'
import { withWords } from '../../words/language.ts'

const ReceiptCheck = lazy(() => withWords('attempt/receipt', () => import('./receipt/ReceiptCheck.tsx')))

export default function ReceiptPage() {
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <ReceiptCheck />
    </Suspense>
  )
}
