// The day book on paper: sums, drawers and every document, black on white.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { useInstitute } from '../../../shell/institute.ts'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { toast } from '../../../ui/Toast.tsx'
import { askAllDocuments, type DayBook, type DayDocument } from '../books.api.ts'
import { useBookWords } from '../bookWords.ts'

export function PrintButton({ book }: { book: DayBook }) {
  const { i18n } = useLingui()
  const [state, setState] = useState<'asking' | DayDocument[]>()
  useEffect(() => {
    if (!Array.isArray(state)) return
    window.print()
    setState(undefined)
  }, [state])
  const print = async () => {
    setState('asking')
    try {
      setState(await askAllDocuments(book.day))
    } catch (error) {
      setState(undefined)
      toast(problemSentence(i18n, error))
    }
  }
  return (
    <>
      <Button look="line" icon="printer" busy={state !== undefined} onClick={() => void print()}>
        {state ? <Trans>Preparing</Trans> : <Trans>Print</Trans>}
      </Button>
      {Array.isArray(state) && <Sheet book={book} documents={state} />}
    </>
  )
}

function Sheet({ book, documents }: { book: DayBook; documents: DayDocument[] }) {
  const { money, longDate, dateTime } = useFormat()
  const { name } = useInstitute()
  const by = book.locked?.by
  const at = book.locked && dateTime(book.locked.at)
  return (
    <article className="print-sheet day-sheet" aria-hidden="true">
      <h1>
        {name} · <Trans>Day book</Trans> · {longDate(book.day)}
      </h1>
      <p>
        <b>{money(book.net)}</b>{' '}
        {at ? (
          <Trans>
            Closed by {by}, {at}.
          </Trans>
        ) : (
          <Trans>Not closed yet.</Trans>
        )}
      </p>
      <Sums book={book} />
      <Rows documents={documents} />
    </article>
  )
}

function Sums({ book }: { book: DayBook }) {
  const { amount } = useFormat()
  const { t } = useLingui()
  const words = useBookWords()
  return (
    <table>
      <thead>
        <tr>
          <th>{t`Taken by`}</th>
          {book.modes.map(({ mode }) => (
            <th key={mode}>{words.mode(mode)}</th>
          ))}
          <th>{t`Together`}</th>
          <th>{t`Counted`}</th>
          <th>{t`Difference`}</th>
        </tr>
      </thead>
      <tbody>
        {book.cashiers.map(({ id, name, modes, net, drawer }) => (
          <tr key={id ?? 'none'}>
            <td>{name ?? t`By the families themselves`}</td>
            {book.modes.map(({ mode }) => (
              <td key={mode}>{amount(modes.find((one) => one.mode === mode)?.net ?? 0)}</td>
            ))}
            <td>{amount(net)}</td>
            <td>{drawer.counts[0] ? amount(drawer.counts[0].counted) : '–'}</td>
            <td>
              {drawer.counts[0] ? amount(drawer.counts[0].difference) : '–'} {drawer.counts[0]?.note}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Rows({ documents }: { documents: DayDocument[] }) {
  const { amount, time } = useFormat()
  const { t } = useLingui()
  const words = useBookWords()
  return (
    <table>
      <thead>
        <tr>
          <th>{t`Time`}</th>
          <th>{t`Number`}</th>
          <th>{t`Student`}</th>
          <th>{t`How`}</th>
          <th>{t`By`}</th>
          <th>{t`Amount`}</th>
        </tr>
      </thead>
      <tbody>
        {documents.map((row) => (
          <tr key={row.id}>
            <td>{time(row.at)}</td>
            <td>{row.number}</td>
            <td>{row.student.name}</td>
            <td>
              {row.modes
                .map(({ mode, reference }) => [words.mode(mode), reference].filter(Boolean).join(' '))
                .join(', ')}
            </td>
            <td>{row.by}</td>
            <td>{amount(row.paise)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
