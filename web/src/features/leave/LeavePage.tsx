// Leave at a glance: one's own or the child's with the year's count; for who decides, what waits for them first.

import { useViewer } from '../../shell/session.tsx'
import { faceOf } from '../../shell/viewer.ts'
import { FamilyLeave } from './list/FamilyLeave.tsx'
import { OfficeLeave } from './list/OfficeLeave.tsx'
import { TeacherLeave } from './list/TeacherLeave.tsx'
import './leave.css'

export default function LeavePage() {
  const face = faceOf(useViewer())
  if (face === 'teacher') return <TeacherLeave />
  return face === 'student' || face === 'parent' ? <FamilyLeave /> : <OfficeLeave />
}
