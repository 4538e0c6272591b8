// "How does the institute stand, and what waits for me?" For every admin; each number leads to its list.
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../shell/session.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Say, Stack } from '../../ui/Panel.tsx'
import { BatchRows } from './BatchRows.tsx'
import { ExamsAtWork } from './ExamsAtWork.tsx'
import { type OfficeHomeData, officeHome } from './homes.api.ts'
import { useNow } from './now.ts'
import { Waiting } from './Waiting.tsx'

export function OfficeHome() {
  const query = useQuery(officeHome)
  const now = useNow()
  const format = useFormat()
  const can = useCan()
  return (
    <Loaded query={query} failed={<Trans>The day did not load</Trans>}>
      {(home) => (
        <>
          <Say above={`${format.longDate(now)} · ${format.time(now)}`}>
            <Sentence home={home} />
          </Say>
          <Columns>
            <Stack>
              <Waiting home={home} />
              <BatchRows batches={home.batches} title={<Trans>Seats by batch</Trans>} by="seats" />
            </Stack>
            <Stack>{can('addExam') && <ExamsAtWork exams={home.exams} />}</Stack>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

function Sentence({ home }: { home: OfficeHomeData }) {
  const running = home.exams.filter((exam) => exam.state === 'open').length
  const batchCount = home.batches.length
  return (
    <>
      <Link to="/people">
        <Plural value={home.students} one="# student" other="# students" />
      </Link>{' '}
      <Trans>
        learn in <Link to="/batches">{batchCount} batches</Link>.
      </Trans>{' '}
      {running > 0 ? (
        <Link to="/exams">
          <Plural value={running} one="One test is running." other="# tests are running." />
        </Link>
      ) : null}
    </>
  )
}
