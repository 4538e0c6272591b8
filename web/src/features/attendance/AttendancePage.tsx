// Attendance, for each face its own: a calendar, the lectures to be marked, or the institute's day.
import { lazy, Suspense } from 'react'
import { useViewer } from '../../shell/session.tsx'
import { faceOf } from '../../shell/viewer.ts'
import { Skeleton } from '../../ui/States.tsx'
import './attendance.css'

/** A home on a slow phone loads nothing of the office's. */
const faces = {
  calendar: lazy(() => import('./calendar/CalendarFace.tsx')),
  teacher: lazy(() => import('./day/TeacherFace.tsx')),
  office: lazy(() => import('./day/OfficeFace.tsx')),
}

export default function AttendancePage() {
  const face = faceOf(useViewer())
  const Face =
    faces[face === 'teacher' ? 'teacher' : face === 'student' || face === 'parent' ? 'calendar' : 'office']
  return (
    <Suspense fallback={<Skeleton rows={4} />}>
      <Face />
    </Suspense>
  )
}
