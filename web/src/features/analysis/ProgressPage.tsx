// A student's own progress.
import { useViewer } from '../../shell/session.tsx'
import { Progress } from './Progress.tsx'

export default function ProgressPage() {
  return <Progress studentId={useViewer().person.id} />
}
