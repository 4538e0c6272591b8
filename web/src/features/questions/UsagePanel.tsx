// In which exams a question was asked, and how many got it right.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { StrengthBar } from '../../ui/Plot.tsx'
import { type Question, type Tally, type Uses, usesOf } from './questions.api.ts'

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
  const query = useQuery(usesOf(question.id))
  return (
    <Loaded query={query} failed={t`The exams did not load`} skeleton={<div className="sk-b w3 t" />}>
      {(uses) => (
        <div className="stack g3">
          {uses.versions.map((tally) => (
            <Facility key={tally.version} tally={tally} isOnly={question.latestVersion === 1} />
          ))}
          <ExamList uses={uses} />
        </div>
      )}
    </Loaded>
  )
}

/** How many got a version right, over all tests. */
function Facility({ tally, isOnly }: { tally: Tally; isOnly: boolean }) {
  const { t } = useLingui()
  const { version, right, partial, appeared } = tally
  const percent = Math.round((100 * right) / appeared)
  const words = isOnly ? t`Got it right` : t`Got version ${version} right`
  return (
    <div className="stack">
      <p className="row">
        <span className="grow">{words}</span>
        <b className="num">{percent}%</b>
      </p>
      <StrengthBar label={`${words}: ${percent}%`} share={right / appeared} />
      <p className="s hint">
        <Trans>
          {right} of {appeared}
        </Trans>
        {partial > 0 && (
          <>
            {' · '}
            <Plural value={partial} one="# got part of the marks" other="# got part of the marks" />
          </>
        )}
      </p>
    </div>
  )
}

/** The exams that the viewer may open, and how many there are beside them. */
function ExamList({ uses: { exams, hiddenCount, earlierCount } }: { uses: Uses }) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <>
      {exams.length > 0 && (
        <List label={t`Exams`} tight>
          {exams.map(({ id, title, opensAt, tally }) => (
            <ListLink
              key={id}
              to="/exams/$examId"
              params={{ examId: id }}
              title={title}
              hint={opensAt ? format.date(opensAt) : t`Draft`}
              after={
                tally && (
                  <span className="num nb">
                    {tally.right}/{tally.appeared}
                  </span>
                )
              }
            />
          ))}
        </List>
      )}
      {hiddenCount > 0 && (
        <p className="s hint">
          <Plural value={hiddenCount} one="# exam of other teachers" other="# exams of other teachers" />
        </p>
      )}
      {earlierCount > 0 && (
        <p className="s hint">
          <Plural
            value={earlierCount}
            one="# earlier exam, not counted"
            other="# earlier exams, not counted"
          />
        </p>
      )}
    </>
  )
}
