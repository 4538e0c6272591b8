// The marks by section, where a paper has more sections than subjects; and the student's other attempts.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink, ListRow } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Result } from './results.api.ts'
import { useName } from './resultWords.tsx'

export function SectionsPanel({ result }: { result: Result }) {
  const { t } = useLingui()
  const nameOf = useName()
  const format = useFormat()
  if (result.sections.length <= result.subjects.length) return null
  return (
    <Panel label={t`Sections`}>
      <Head title={t`Sections`} />
      <List tight>
        {result.sections.map((section) => (
          <ListRow
            key={section.position}
            title={nameOf(section.name)}
            hint={result.medium === 'marks' ? undefined : <Counts section={section} />}
            after={
              <span className="nb">
                <b>{format.marks(section.score)}</b>{' '}
                <span className="s hint">/ {format.marks(section.maxScore)}</span>
              </span>
            }
          />
        ))}
      </List>
    </Panel>
  )
}

function Counts({ section }: { section: Result['sections'][number] }) {
  const { right, partial, wrong, blank } = section
  if (partial > 0)
    return (
      <Trans>
        {right} right, {partial} partly, {wrong} wrong, {blank} blank
      </Trans>
    )
  return (
    <Trans>
      {right} right, {wrong} wrong, {blank} blank
    </Trans>
  )
}

/** All attempts at the exam, where there are several. */
export function AttemptsPanel({ result }: { result: Result }) {
  const { t } = useLingui()
  const format = useFormat()
  if (result.attempts.length < 2) return null
  return (
    <Panel label={t`Attempts`}>
      <Head title={t`Attempts`} />
      <List tight>
        {result.attempts.map(({ attemptId, number, score, counts }) => {
          const row = {
            title: t`Attempt ${number}`,
            hint: counts ? t`counts` : undefined,
            after: <b>{format.marks(score)}</b>,
          }
          return attemptId === result.attemptId ? (
            <ListRow key={attemptId} {...row} title={t`Attempt ${number}, this one`} />
          ) : (
            <ListLink key={attemptId} to="/results/$attemptId" params={{ attemptId }} {...row} />
          )
        })}
      </List>
    </Panel>
  )
}
