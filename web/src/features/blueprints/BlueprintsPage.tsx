// The blueprints by which papers are drawn.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useCan } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { sumOf } from './blueprint.ts'
import { type Blueprint, blueprintList, type Subject, subjectList } from './blueprints.api.ts'
import { useName } from './blueprintWords.tsx'

export default function BlueprintsPage() {
  const { t } = useLingui()
  const can = useCan()
  const subjects = useQuery(subjectList)
  const query = useQuery(blueprintList)
  return (
    <>
      <PageHead title={t`Blueprints`} above={<Link to="/questions">{t`Questions`}</Link>}>
        {can('addBlueprint') && (
          <ButtonLink to="/blueprints/new" icon="plus">
            <Trans>New blueprint</Trans>
          </ButtonLink>
        )}
      </PageHead>
      <Loaded query={subjects} failed={t`The subjects did not load`}>
        {(known) => (
          <Loaded query={query} failed={t`The blueprints did not load`}>
            {({ rows }) => <Blueprints rows={rows} subjects={known.rows} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

function Blueprints({ rows, subjects }: { rows: Blueprint[]; subjects: Subject[] }) {
  const { t } = useLingui()
  if (rows.length === 0)
    return (
      <Panel>
        <EmptyState
          title={t`No blueprint yet`}
          action={
            <ButtonLink to="/blueprints/new" icon="plus">
              <Trans>Make the first one</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            A blueprint says how many questions of which topic and difficulty a paper holds. Papers are drawn
            by it, again and again.
          </Trans>
        </EmptyState>
      </Panel>
    )
  return (
    <Panel flush label={t`Blueprints`}>
      <List>
        {rows.map((blueprint) => (
          <Row key={blueprint.id} blueprint={blueprint} subjects={subjects} />
        ))}
      </List>
    </Panel>
  )
}

function Row({ blueprint, subjects }: { blueprint: Blueprint; subjects: Subject[] }) {
  const nameOf = useName()
  const format = useFormat()
  const { id, name, picks, createdAt, createdByName } = blueprint
  const total = sumOf(picks)
  const parts = subjects.flatMap((subject) => {
    const sum = sumOf(picks, { subjectId: subject.id })
    return sum > 0 ? [`${nameOf(subject.name)} ${sum}`] : []
  })
  const who = [createdByName, format.date(createdAt)].filter(Boolean).join(', ')
  return (
    <ListLink
      to="/blueprints/$blueprintId"
      params={{ blueprintId: id }}
      title={name}
      hint={[...parts, who].join(' · ')}
      after={
        <span className="nb num">
          <Plural value={total} one="# question" other="# questions" />
        </span>
      }
    />
  )
}
