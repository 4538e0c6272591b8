// Each subject over the last tests: where it stands now and where it came from.
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/format.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Slices } from '../../ui/Plot.tsx'
import { allSubjects, type StudentAnalysis, useName } from './analysis.api.ts'

export function SubjectsPanel({ tests }: { tests: StudentAnalysis['tests'] }) {
  const { t } = useLingui()
  const nameOf = useName()
  const subjects = useQuery(allSubjects).data?.rows ?? []
  const shown = subjects
    .map(({ id, name }) => ({ id, name: nameOf(name), shares: sharesOf(id, tests) }))
    .filter(({ shares }) => shares.length > 0)
  if (shown.length === 0) return null
  return (
    <Panel label={t`Subjects`}>
      <Head title={t`Subjects`}>{t`test by test`}</Head>
      <div className="subjects">
        {shown.map(({ id, name, shares }) => (
          <Subject key={id} name={name} shares={shares} />
        ))}
      </div>
    </Panel>
  )
}

function Subject({ name, shares }: { name: string; shares: number[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const said = shares.map((share) => format.percent(share)).join(', ')
  return (
    <div>
      <div className="row">
        <span className="grow">{name}</span>
        <b className="num">{format.percent(shares.at(-1) ?? 0)}</b>
      </div>
      <Slices
        label={t`${name}, oldest first: ${said}`}
        slices={shares.map((share) => ({ value: share * 100, tone: share < 0 ? 'bad' : 'own' }))}
        top={100}
        height={40}
      />
    </div>
  )
}

function sharesOf(subject: string, tests: StudentAnalysis['tests']): number[] {
  return tests.flatMap(({ subjects }) =>
    subjects
      .filter((part) => part.subject === subject && Number(part.max) > 0)
      .map(({ score, max }) => Number(score) / Number(max)),
  )
}
