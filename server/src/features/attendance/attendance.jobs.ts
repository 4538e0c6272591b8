// The jobs of attendance: a teacher is reminded of a lecture that nobody has marked.
import type { Job } from '../../platform/queue.ts'
import { remindTeachers } from './reminding.ts'

export const attendanceJobs: Job[] = [
  { name: 'remindOfAttendance', everySeconds: 60, run: ({ db, clock }) => remindTeachers(db, clock.now()) },
]
