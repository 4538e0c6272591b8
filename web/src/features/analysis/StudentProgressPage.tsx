// A student's progress as a guardian or a teacher reads it.
import { useParams } from '@tanstack/react-router'
import { Progress } from './Progress.tsx'

export default function StudentProgressPage() {
  const { studentId } = useParams({ from: '/students/$studentId/progress' })
  return <Progress studentId={studentId} />
}
