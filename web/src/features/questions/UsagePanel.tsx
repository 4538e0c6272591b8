// In which exams a question stands.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { examsWith, type Question, type QuestionExam } from './questions.api.ts'

export function UsagePanel({ question }: { question: Question }) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Panel>
      <Head title={t`Exams`}>{format.number(question.examCount)}</Head>
      {question.examCount > 0 ? (
        <Usage question={question} />
      ) : (
        <p className="dim">
          <Trans>It stands in no exam yet.</Trans>
        </p>
      )}
    </Panel>
  )
}

function Usage({ question }: { question: Question }) {
  const { t } = useLingui()
  const query = useQuery(examsWith(question.id))
  return (
    <Loaded query={query} failed={t`The exams did not load`} skeleton={<div className="sk-b w3 t" />}>
      {({ rows }) => <ExamList exams={rows} others={question.examCount - rows.length} />}
    </Loaded>
  )
}

/** The exams that the viewer may open, and how many there are beside them. */
function ExamList({ exams, others }: { exams: QuestionExam[]; others: number }) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <>
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
    </>
  )
}
