// Every version of a question, the latest first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Question } from './questions.api.ts'

export function VersionsPanel({ question }: { question: Question }) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Panel>
      <Head title={t`Versions`} />
      <List label={t`Versions`} tight>
        {question.versions.map(({ version, createdAt, createdByName }) => {
          const isLatest = version === question.latestVersion
          return (
            <ListLink
              key={version}
              to="/questions/$questionId"
              params={{ questionId: question.id }}
              search={(isLatest ? {} : { version }) as never}
              aria-current={version === question.version ? 'true' : undefined}
              title={isLatest ? t`Version ${version}, the latest` : t`Version ${version}`}
              hint={[format.date(createdAt), createdByName].filter(Boolean).join(' · ')}
            />
          )
        })}
      </List>
      {question.versions.length === 1 && (
        <p className="s hint">
          <Trans>A change of the text or the answer makes a new version; exams keep theirs.</Trans>
        </p>
      )}
    </Panel>
  )
}
