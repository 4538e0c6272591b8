// One student's calendar on the institute's desk: as the home sees it.
import { useParams } from '@tanstack/react-router'
import { StudentCalendar } from './calendar/CalendarFace.tsx'
import './attendance.css'

export default function StudentAttendancePage() {
  const { studentId } = useParams({ from: '/attendance/students/$studentId' })
  return <StudentCalendar key={studentId} studentId={studentId} own={false} />
}
