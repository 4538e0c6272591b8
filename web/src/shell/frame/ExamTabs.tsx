// The pages of one exam, for those who run it: what makes sense in its state, in the order of its life.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, type LinkProps, useParams, useRouterState } from '@tanstack/react-router'
import { api, ask } from '../../api/client.ts'
import { useViewer } from '../session.tsx'

type State = 'draft' | 'scheduled' | 'open' | 'closed' | 'published'
type Tab = {
  to: NonNullable<LinkProps['to']>
  label: MessageDescriptor
  /** The operation without which the page would hold nothing. */
  needs: string
  /** In which states of the exam there is something to see. */
  when: readonly State[]
}

const always: State[] = ['draft', 'scheduled', 'open', 'closed', 'published']
const over: State[] = ['closed', 'published']
const tabs: readonly Tab[] = [
  { to: '/exams/$examId', label: msg`Overview`, needs: 'getExam', when: always },
  { to: '/exams/$examId/questions', label: msg`Questions`, needs: 'setExamQuestions', when: ['draft'] },
  { to: '/exams/$examId/paper', label: msg`Paper`, needs: 'getExamPaper', when: always },
  { to: '/exams/$examId/papers', label: msg`Print`, needs: 'listPaperSets', when: always },
  { to: '/exams/$examId/live', label: msg`Live`, needs: 'getInvigilation', when: ['open', ...over] },
  { to: '/exams/$examId/attempts', label: msg`Attempts`, needs: 'listExamAttempts', when: ['open', ...over] },
  { to: '/exams/$examId/marks', label: msg`Marks`, needs: 'setPaperMarks', when: over },
  { to: '/exams/$examId/key', label: msg`Key`, needs: 'listObjections', when: over },
  { to: '/exams/$examId/ranks', label: msg`Ranks`, needs: 'listRanks', when: ['published'] },
  { to: '/exams/$examId/analysis', label: msg`Analysis`, needs: 'getExamAnalysis', when: over },
]

/** Stands above every page of an exam that staff open; nothing elsewhere. */
export function ExamTabs() {
  const { examId } = useParams({ strict: false })
  const isExamPage = useRouterState({ select: ({ location }) => location.pathname.startsWith('/exams/') })
  const { role } = useViewer().person
  if (!examId || !isExamPage || role === 'student' || role === 'parent') return null
  return <Tabs examId={examId} />
}

function Tabs({ examId }: { examId: string }) {
  const { t, i18n } = useLingui()
  const { data: exam } = useQuery({
    queryKey: ['exam', examId],
    queryFn: () => ask(api.GET('/v1/exams/{examId}', { params: { path: { examId } } })),
  })
  if (!exam) return <div className="page-tabs" aria-hidden="true" />
  return (
    <nav className="page-tabs" aria-label={t`Pages of this exam`}>
      {tabs
        .filter(({ needs, when }) => exam.can.includes(needs) && when.includes(exam.state))
        .map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            params={{ examId } as never}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {i18n._(label)}
          </Link>
        ))}
    </nav>
  )
}
