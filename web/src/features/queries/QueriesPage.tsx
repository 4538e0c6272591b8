// Queries: who asks sees their own, who answers the queue.
import { useNews } from '../../api/news.ts'
import { useViewer } from '../../shell/session.tsx'
import { AskerQueries } from './AskerQueries.tsx'
import { loadQueriesAnew } from './queries.api.ts'
import { StaffQueries } from './StaffQueries.tsx'
import './queries.css'

export default function QueriesPage() {
  const { role } = useViewer().person
  useNews(loadQueriesAnew)
  return role === 'student' || role === 'parent' ? <AskerQueries /> : <StaffQueries />
}
