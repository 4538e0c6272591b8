// Every drawer of the day: what it opened with, what should lie in it, what was counted, and by how much it differs.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import type { Cashier, DayBook, Drawer } from '../books.api.ts'
import { CountDialog } from './CountDialog.tsx'

export function DrawersPanel({ book }: { book: DayBook }) {
  const { t } = useLingui()
  const [counting, setCounting] = useState<Cashier>()
  const drawers = book.cashiers.filter(({ id, drawer }) => id !== null && drawer.state !== 'none')
  const canCount = (cashier: Cashier) => !book.locked && (cashier.isMe || book.can.includes('countAnyDrawer'))
  return (
    <Panel>
      <Head title={<Trans>Drawers</Trans>} />
      {drawers.length === 0 ? (
        <p className="dim">
          <Trans>No cash moved, and no drawer was opened.</Trans>
        </p>
      ) : (
        <List label={t`Drawers`}>
          {drawers.map((cashier) => (
            <ListRow
              key={cashier.id}
              title={<b>{cashier.name}</b>}
              hint={<DrawerLine drawer={cashier.drawer} />}
              after={
                <span className="drawer-end">
                  <DrawerChip drawer={cashier.drawer} />
                  {canCount(cashier) && (
                    <Button look="quiet" small onClick={() => setCounting(cashier)}>
                      {cashier.drawer.counts.length > 0 ? <Trans>Count again</Trans> : <Trans>Count</Trans>}
                    </Button>
                  )}
                </span>
              }
            />
          ))}
        </List>
      )}
      {counting && <CountDialog book={book} cashier={counting} open onClose={() => setCounting(undefined)} />}
    </Panel>
  )
}

function DrawerLine({ drawer }: { drawer: Drawer }) {
  const { amount } = useFormat()
  const [last] = drawer.counts
  const expected = amount(drawer.expected)
  const counted = last && amount(last.counted)
  return (
    <>
      <Trans>By the books {expected}</Trans>
      {counted && (
        <>
          {' · '}
          <Trans>counted {counted}</Trans>
        </>
      )}
      {last?.note && <span className="block">“{last.note}”</span>}
    </>
  )
}

function DrawerChip({ drawer }: { drawer: Drawer }) {
  const { amount } = useFormat()
  const difference = drawer.counts[0]?.difference ?? 0
  const apart = amount(Math.abs(difference))
  if (drawer.state === 'not_opened')
    return (
      <Chip tone="due">
        <Trans>not opened</Trans>
      </Chip>
    )
  if (drawer.state === 'open')
    return (
      <Chip>
        <Trans>not counted</Trans>
      </Chip>
    )
  if (drawer.state === 'changed')
    return (
      <Chip tone="due">
        <Trans>count again</Trans>
      </Chip>
    )
  if (difference === 0)
    return (
      <Chip tone="good">
        <Trans>it fits</Trans>
      </Chip>
    )
  return (
    <Chip tone="due">
      {difference < 0 ? <Trans>{apart} too little</Trans> : <Trans>{apart} too much</Trans>}
    </Chip>
  )
}
