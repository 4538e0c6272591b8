// What was done with the day: every closing and opening, and every count, the last one first.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import type { DayBook } from '../books.api.ts'

interface Step {
  key: string
  at: string
  title: ReactNode
  hint: ReactNode
}

export function HistoryPanel({ book }: { book: DayBook }) {
  const { t } = useLingui()
  const { time } = useFormat()
  const steps = useSteps(book)
  if (steps.length === 0) return null
  return (
    <Panel>
      <Head title={<Trans>What was done</Trans>} />
      <List label={t`What was done`} tight>
        {steps.map(({ key, at, title, hint }) => (
          <ListRow
            key={key}
            before={<span className="s hint num">{time(at)}</span>}
            title={title}
            hint={hint}
          />
        ))}
      </List>
    </Panel>
  )
}

function useSteps(book: DayBook): Step[] {
  const { amount, date } = useFormat()
  const dayOf = (at: string) => (date(at) === date(book.day) ? '' : `${date(at)}, `)
  const closings = book.closings.map(
    ({ did, by, at, reason }): Step => ({
      ...{ key: `${did} ${at}`, at },
      title: did === 'closed' ? <Trans>The day was closed</Trans> : <Trans>The day was opened again</Trans>,
      hint: `${dayOf(at)}${by}${reason ? `: “${reason}”` : ''}`,
    }),
  )
  const counts = book.cashiers.flatMap(({ id, name, drawer }) =>
    drawer.counts.map(({ at, by, counted }): Step => {
      const found = amount(counted)
      return {
        ...{ key: `${id} ${at}`, at },
        title: (
          <Trans>
            {name} counted: {found}
          </Trans>
        ),
        hint: by === name ? dayOf(at).replace(', ', '') : `${dayOf(at)}${by}`,
      }
    }),
  )
  return [...closings, ...counts].sort((a, b) => (a.at < b.at ? 1 : -1))
}
