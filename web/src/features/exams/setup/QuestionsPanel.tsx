// How many questions each section has, and the ways to choose them and to look at the paper.
import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { StrengthBar } from '../../../ui/Plot.tsx'
import type { Exam } from '../exams.api.ts'
import { useName } from '../examWords.tsx'

export function QuestionsPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const nameOf = useName()
  const params = { examId: exam.id }
  const chosen = exam.sections.reduce((total, section) => total + section.chosenCount, 0)
  return (
    <Panel label={t`Questions`}>
      <Head title={t`Questions`} />
      <div>
        {exam.sections.map((section) => {
          const { chosenCount, questionCount } = section
          const done = chosenCount === questionCount
          const name = nameOf(section.name)
          return (
            <div className="topic" key={section.position}>
              <span>{name}</span>
              <span className={done ? 's pos' : 's att'}>
                {done ? (
                  <Trans>all {questionCount}</Trans>
                ) : (
                  <Trans>
                    {chosenCount} of {questionCount}
                  </Trans>
                )}
              </span>
              <StrengthBar
                label={t`${name}: ${chosenCount} of ${questionCount} questions chosen`}
                share={Math.min(1, chosenCount / questionCount)}
                tone={done ? 'good' : 'own'}
              />
            </div>
          )
        })}
      </div>
      <div className="row wrap">
        <ButtonLink to="/exams/$examId/questions" params={params} look={chosen ? 'tonal' : 'filled'}>
          <Trans>Choose questions</Trans>
        </ButtonLink>
        {chosen > 0 && (
          <ButtonLink to="/exams/$examId/paper" params={params} look="line">
            <Trans>Look at the paper</Trans>
          </ButtonLink>
        )}
      </div>
    </Panel>
  )
}
