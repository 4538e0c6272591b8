// The day book: what came in on a day, the drawers that are counted against it, and the lock.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { dayInIndia } from '../../ui/months.ts'
import { Note } from '../../ui/Note.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { type DayBook, dayBook } from './books.api.ts'
import { ClosingBlock } from './day/ClosingBlock.tsx'
import { DaySwitch } from './day/DaySwitch.tsx'
import { DocumentsPanel } from './day/DocumentsPanel.tsx'
import { DrawersPanel } from './day/DrawersPanel.tsx'
import { HistoryPanel } from './day/HistoryPanel.tsx'
import { PrintButton } from './day/PrintButton.tsx'
import { TakenPanel } from './day/TakenPanel.tsx'
import './books.css'

export default function DayBookPage() {
  const { t } = useLingui()
  const today = dayInIndia()
  const [{ day: asked }, setSearch] = useSearch({ day: '' })
  const day = /^20\d\d-\d\d-\d\d$/.test(asked) ? asked : today
  const query = useQuery(dayBook(day))
  const go = (next: string) => setSearch({ day: next === today ? '' : next }, true)
  return (
    <>
      <PageHead title={t`Day book`}>
        {query.data && <PrintButton book={query.data} />}
        <span className="desk">
          <ButtonLink look="line" icon="chart" to="/fees/collections">
            <Trans>Collections</Trans>
          </ButtonLink>
        </span>
      </PageHead>
      <DaySwitch day={day} last={today} onChange={go} />
      <Loaded query={query} failed={<Trans>The day book did not load</Trans>}>
        {(book) => (
          <>
            <OpenDays book={book} />
            <Columns>
              <Stack>
                <ClosingBlock key={book.day} book={book} />
                <HistoryPanel book={book} />
              </Stack>
              <Stack>
                <DrawersPanel book={book} />
              </Stack>
            </Columns>
            <TakenPanel book={book} />
            <DocumentsPanel book={book} />
          </>
        )}
      </Loaded>
    </>
  )
}

/** Earlier days that somebody forgot to close. */
function OpenDays({ book }: { book: DayBook }) {
  const { weekday } = useFormat()
  const days = book.openDays.filter((day) => day !== book.day)
  if (book.day !== book.today || days.length === 0) return null
  return (
    <Note tone="due" title={<Trans>Days before this one are not closed yet</Trans>}>
      <span className="row wrap">
        {days.map((day) => (
          <Link key={day} to="/daybook" search={{ day }}>
            {weekday(day)}
          </Link>
        ))}
      </span>
    </Note>
  )
}
