// The ink block of the day: open the drawer, count it, close the day. A closed day says who closed it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { useViewer } from '../../../shell/session.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, InkBlock } from '../../../ui/Panel.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type Cashier, closeDay, type DayBook, dayBook } from '../books.api.ts'
import { CountDialog } from './CountDialog.tsx'
import { OpeningDialog } from './OpeningDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'

export function ClosingBlock({ book }: { book: DayBook }) {
  const { dateTime } = useFormat()
  const [reopening, setReopening] = useState(false)
  if (!book.locked) return book.can.includes('closeDay') ? <OpenDay book={book} /> : null
  const { by, at } = book.locked
  const when = dateTime(at)
  return (
    <>
      <Note
        tone="good"
        icon="lock"
        title={<Trans>This day is closed</Trans>}
        action={
          book.can.includes('reopenDay') && (
            <Button look="line" small onClick={() => setReopening(true)}>
              <Trans>Open again</Trans>
            </Button>
          )
        }
      >
        <Trans>
          {by}, {when}. Nothing more is booked on it.
        </Trans>
      </Note>
      <ReopenDialog book={book} open={reopening} onClose={() => setReopening(false)} />
    </>
  )
}

const holdsCash = ({ drawer }: Cashier) => drawer.opening !== 0 || drawer.cashIn !== 0 || drawer.cashOut !== 0

function OpenDay({ book }: { book: DayBook }) {
  const { personId, name } = useMe()
  const mine = book.cashiers.find(({ isMe }) => isMe)
  const waiting = book.cashiers.filter((cashier) => holdsCash(cashier) && cashier.drawer.state !== 'counted')
  const me: Cashier = mine ?? { id: personId, name, isMe: true, net: 0, modes: [], drawer: emptyDrawer }
  // Whoever takes no cash, such as the owner, is asked for no drawer while there are others'.
  const others = book.cashiers.some((cashier) => !cashier.isMe && holdsCash(cashier))
  const isMineWaiting = waiting.some(({ isMe }) => isMe) || (me.drawer.state === 'none' && !others)
  return (
    <InkBlock>
      {isMineWaiting ? <OwnDrawer book={book} me={me} /> : <Closing book={book} me={me} waiting={waiting} />}
    </InkBlock>
  )
}

const emptyDrawer: Cashier['drawer'] = {
  ...{ state: 'none', openedAt: null, opening: 0, cashIn: 0, cashOut: 0, expected: 0, counts: [] },
}

function useMe() {
  const { person } = useViewer()
  return { personId: person.id, name: person.name }
}

type OwnProps = { book: DayBook; me: Cashier }

function OwnDrawer({ book, me }: OwnProps) {
  const [dialog, setDialog] = useState<'opening' | 'count'>()
  const { drawer } = me
  const isNew = drawer.state === 'none'
  return (
    <>
      <Head
        title={isNew ? <Trans>Your drawer is not opened</Trans> : <Trans>In your drawer, by the books</Trans>}
      />
      {isNew ? (
        <p className="dim">
          <Trans>Say what lies in it before the first payment: it is part of what is counted later.</Trans>
        </p>
      ) : (
        <Arithmetic drawer={drawer} />
      )}
      <div className="row wrap">
        {!isNew && (
          <Button look="inv" onClick={() => setDialog('count')}>
            <Trans>Count the drawer</Trans>
          </Button>
        )}
        {drawer.counts.length === 0 && (
          <Button look={isNew ? 'inv' : 'line'} onClick={() => setDialog('opening')}>
            {drawer.openedAt ? <Trans>Correct the opening amount</Trans> : <Trans>Open the drawer</Trans>}
          </Button>
        )}
        {isNew && <CloseButton book={book} look="line" />}
      </div>
      <OpeningDialog
        book={book}
        cashier={me}
        open={dialog === 'opening'}
        onClose={() => setDialog(undefined)}
      />
      <CountDialog book={book} cashier={me} open={dialog === 'count'} onClose={() => setDialog(undefined)} />
    </>
  )
}

function Arithmetic({ drawer }: { drawer: Cashier['drawer'] }) {
  const { money, amount } = useFormat()
  const [opening, cashIn, cashOut] = [drawer.opening, drawer.cashIn, drawer.cashOut].map(amount)
  return (
    <div>
      <p className="xl">{money(drawer.expected)}</p>
      <p className="dim">
        {drawer.cashOut === 0 ? (
          <Trans>
            {opening} at opening + {cashIn} in cash
          </Trans>
        ) : (
          <Trans>
            {opening} at opening + {cashIn} in cash − {cashOut} given back
          </Trans>
        )}
      </p>
      {drawer.state === 'changed' && (
        <p>
          <Trans>Cash moved after the last count. Count once more.</Trans>
        </p>
      )}
    </div>
  )
}

type ClosingProps = { book: DayBook; me: Cashier; waiting: Cashier[] }

function Closing({ book, me, waiting }: ClosingProps) {
  const [isOpening, setIsOpening] = useState(false)
  const names = waiting.map(({ name }) => name).join(', ')
  const isReady = waiting.length === 0
  return (
    <>
      <Head
        title={isReady ? <Trans>Every drawer is counted</Trans> : <Trans>Not every drawer is counted</Trans>}
      />
      <p className="dim">
        {isReady ? (
          <Trans>Close the day: after that, nothing more is booked on it.</Trans>
        ) : (
          <Trans>The day can be closed once these are counted: {names}.</Trans>
        )}
      </p>
      <div className="row wrap">
        {isReady && <CloseButton book={book} look="inv" />}
        {me.drawer.state === 'none' && (
          <Button look="line" onClick={() => setIsOpening(true)}>
            <Trans>Open the drawer</Trans>
          </Button>
        )}
      </div>
      <OpeningDialog book={book} cashier={me} open={isOpening} onClose={() => setIsOpening(false)} />
    </>
  )
}

function CloseButton({ book, look }: { book: DayBook; look: 'inv' | 'line' }) {
  const { t, i18n } = useLingui()
  const client = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const closing = useMutation({
    mutationFn: () => closeDay(book.day, key),
    onSuccess: (next) => {
      client.setQueryData(dayBook(book.day).queryKey, next)
      toast(t`The day is closed`)
    },
    onError: (error) => {
      toast(problemSentence(i18n, error))
      void client.invalidateQueries({ queryKey: ['books', 'day', book.day] })
    },
  })
  return (
    <Button look={look} icon="lock" busy={closing.isPending} onClick={() => closing.mutate()}>
      {closing.isPending ? <Trans>Closing</Trans> : <Trans>Close the day</Trans>}
    </Button>
  )
}
