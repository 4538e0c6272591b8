// In which exams a question stands.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { examsWith, type Question } from './questions.api.ts'

export function UsagePanel({ question }: { question: Question }) {
  const { t } = useLingui()
  const format = useFormat()
  const { data } = useQuery({ ...examsWith(question.id), enabled: question.examCount > 0 })
  const exams = data?.rows ?? []
  const others = data ? question.examCount - exams.length : 0
  return (
    <Panel>
      <Head title={t`Exams`}>{format.number(question.examCount)}</Head>
      {question.examCount === 0 && (
        <p className="dim">
          <Trans>It stands in no exam yet.</Trans>
        </p>
      )}
      {exams.length > 0 && (
        <List label={t`Exams`}>
          {exams.map((exam) => (
            <ListLink
              key={exam.id}
              to="/exams/$examId"
              params={{ examId: exam.id }}
              title={exam.title}
              hint={exam.opensAt ? format.date(exam.opensAt) : t`Draft`}
            />
          ))}
        </List>
      )}
      {others > 0 && (
        <p className="s hint">
          <Plural value={others} one="# exam of other teachers" other="# exams of other teachers" />
        </p>
      )}
    </Panel>
  )
}
