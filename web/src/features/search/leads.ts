// Where something that was found leads each of the five faces.
import type { LinkProps } from '@tanstack/react-router'
import type { Viewer } from '../../shell/viewer.ts'
import type { Kind, Line } from './search.api.ts'

const isStaff = ({ person }: Viewer) => person.role === 'teacher' || person.role === 'admin'

/** The page of one thing; where a face has no page for it, the page on which it stands. */
export function leadOf(viewer: Viewer, kind: Kind, { id, title }: Line): LinkProps {
  switch (kind) {
    case 'people':
      return personLead(viewer, id)
    case 'batches':
      return isStaff(viewer) ? { to: '/batches/$batchId', params: { batchId: id } } : { to: '/timetable' }
    case 'exams':
      return examLead(viewer, id)
    case 'notices':
      return { to: '/notices/$noticeId', params: { noticeId: id } }
    case 'queries':
      return { to: '/queries/$queryId', params: { queryId: id } }
    case 'answers':
      // The page of asking shows what was answered to the same words.
      return { to: '/queries/new', search: { title } as never }
  }
}

function personLead(viewer: Viewer, personId: string): LinkProps {
  if (personId === viewer.person.id) return { to: '/profile' }
  return isStaff(viewer)
    ? { to: '/people/$personId', params: { personId } }
    : { to: '/students/$studentId/progress', params: { studentId: personId } }
}

function examLead({ person }: Viewer, examId: string): LinkProps {
  if (person.role === 'parent') return { to: '/results' }
  return person.role === 'student'
    ? { to: '/exam/$examId', params: { examId } }
    : { to: '/exams/$examId', params: { examId } }
}

const lists: Partial<Record<Kind, LinkProps['to']>> = {
  people: '/people',
  batches: '/batches',
  exams: '/exams',
  notices: '/notices',
  queries: '/queries',
}

/** The list of a kind with the same words in its own search; nothing where the face has no such list. */
export function listOf(viewer: Viewer, kind: Kind, q: string): LinkProps | undefined {
  const isOpen = isStaff(viewer) || kind === 'notices' || kind === 'queries'
  const to = lists[kind]
  // The search looks at every query, and the desk's list opens on those that wait.
  const all = kind === 'queries' && isStaff(viewer) ? { show: 'all' } : {}
  return isOpen && to ? { to, search: { q: q.trim(), ...all } as never } : undefined
}
