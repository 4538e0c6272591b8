// A week on one sheet: A4 across, black on white.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Main } from '../../shell/Frame.tsx'
import { useInstitute } from '../../shell/institute.ts'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { addDays, daysFrom, noonOf } from './days.ts'
import { type Chosen, useChosen, useNames } from './office/WhoseTimetable.tsx'
import { timetableQuery } from './timetable.api.ts'
import { WeekGrid } from './week/WeekGrid.tsx'
import './timetable.css'
import './paper.css'

export default function PrintPage() {
  const { t } = useLingui()
  const chosen = useChosen()
  const { monday, whose } = chosen
  const query = useQuery({ ...timetableQuery(monday, addDays(monday, 6), whose), enabled: chosen.ready })
  return (
    <Main className="paper-page">
      <Title>{t`Timetable`}</Title>
      <div className="row wrap no-print">
        <ButtonLink
          to="/timetable"
          search={{ day: chosen.day, by: chosen.by, id: chosen.id } as never}
          look="quiet"
          icon="back"
        >
          <Trans>Back</Trans>
        </ButtonLink>
        <Button icon="printer" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className="paper" tabIndex={0} aria-label={t`The week on paper`}>
        <PaperHead chosen={chosen} />
        <Loaded query={query} failed={t`The timetable did not load`}>
          {(timetable) => <WeekGrid days={daysFrom(monday)} side={chosen.side} timetable={timetable} />}
        </Loaded>
      </section>
    </Main>
  )
}

function PaperHead({ chosen }: { chosen: Chosen }) {
  const format = useFormat()
  const institute = useInstitute()
  const { person, children } = useViewer()
  const names = useNames(chosen.by)
  const known = [...names, ...children, person].find(({ id }) => id === (chosen.id || person.id))
  const from = format.day(noonOf(chosen.monday))
  const to = format.date(noonOf(addDays(chosen.monday, 6)))
  return (
    <header className="row wrap">
      <h1>{known?.name}</h1>
      <p className="grow">
        <Trans>
          {from} to {to}
        </Trans>
      </p>
      <p>{institute.name}</p>
    </header>
  )
}
