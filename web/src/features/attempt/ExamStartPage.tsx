// An exam before its start, for the student; what it shows comes with its own words.
import { lazy, Suspense } from 'react'
import { Skeleton } from '../../ui/States.tsx'
import { withWords } from '../../words/language.ts'

const ExamStart = lazy(() => withWords('attempt/start', () => import('./start/ExamStart.tsx')))

export default function ExamStartPage() {
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <ExamStart />
    </Suspense>
  )
}
