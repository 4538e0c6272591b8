// One day of a batch, lecture by lecture: who was where.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { useSubjectWord } from '../../ui/subjectWords.ts'
import { markSigns } from './markSigns.ts'
import { type BatchDay, batchDayQuery } from './registers.api.ts'

type DayDialogProps = { batchId: string; day: string; onClose: () => void }

export function DayDialog({ batchId, day, onClose }: DayDialogProps) {
  const format = useFormat()
  return (
    <Dialog open={day !== ''} onClose={onClose} title={day && format.longDate(day)} wide sheet>
      {day && <DayTable batchId={batchId} day={day} />}
    </Dialog>
  )
}

function DayTable({ batchId, day }: { batchId: string; day: string }) {
  const query = useQuery(batchDayQuery(batchId, day))
  return (
    <Loaded query={query} failed={<Trans>This day did not load</Trans>}>
      {(data) => <Marks data={data} />}
    </Loaded>
  )
}

function Marks({ data: { batch, lectures, rows } }: { data: BatchDay }) {
  const { t } = useLingui()
  const format = useFormat()
  const wordOf = useSubjectWord()
  const name = batch.name
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="scroll" tabIndex={0} aria-label={t`Lectures of the day, ${name}`}>
      <table className="tbl register-day">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Student</Trans>
            </th>
            {lectures.map(({ id, subject, startsAt }) => (
              <th key={id} scope="col">
                <Link to="/lectures/$lectureId/attendance" params={{ lectureId: id }}>
                  {wordOf(subject)} {format.time(startsAt)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ studentId, rollNumber, name: student, marks }) => (
            <tr key={studentId}>
              <th scope="row">
                {student}
                <span className="s hint block">{rollNumber}</span>
              </th>
              {marks.map((marked, index) => (
                <td key={lectures[index]?.id}>{marked && <MarkWord marked={marked} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function MarkWord({ marked }: { marked: NonNullable<BatchDay['rows'][number]['marks'][number]> }) {
  const { i18n, t } = useLingui()
  const { word, look } = markSigns[marked.mark]
  const { minutes } = marked
  const said = i18n._(word)
  return <span className={look}>{minutes ? t`${said}, ${minutes} min` : said}</span>
}
