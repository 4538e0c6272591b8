// Counting a drawer by notes and coins: the sum beside what the books say, and what explains a difference.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { countDrawer, dayBook } from '../books.api.ts'
import { COINS, countedOf, countOf, NOTES, piecesOf, type Typed } from './counting.ts'
import type { DrawerDialogProps } from './OpeningDialog.tsx'

export function CountDialog({ book, cashier, open, onClose }: DrawerDialogProps) {
  const { t } = useLingui()
  const id = useId()
  const client = useQueryClient()
  const { expected } = cashier.drawer
  const name = cashier.name ?? ''
  const form = useForm({
    start: { typed: {} as Typed, note: '' },
    draft: { name: `count:${book.day}:${cashier.id}` },
    check: ({ typed, note }) => {
      const counted = countedOf(typed)
      if (counted === null) return { typed: t`Write whole numbers only.` }
      return counted !== expected && note.trim().length < 3
        ? { note: t`Say where the difference comes from, in a few words.` }
        : {}
    },
    send: ({ typed, note }, key) =>
      countDrawer(book.day, cashier.id ?? '', { count: countOf(typed), note: note.trim() }, key),
    done: (next) => {
      client.setQueryData(dayBook(book.day).queryKey, next)
      form.reset()
      onClose()
    },
  })
  const { typed } = form.values
  const counted = countedOf(typed)
  const type = (worth: number, text: string) => form.set({ typed: { ...typed, [worth]: text } })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={cashier.isMe ? t`Count the drawer` : t`Count the drawer of ${name}`}
      sheet
      wide
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" form={id} busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save the count</Trans>}
          </Button>
        </>
      }
    >
      <form id={id} className="stack g3" onSubmit={form.onSubmit} noValidate>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div className="count-cols">
          <Pieces title={t`Notes`} worths={NOTES} typed={typed} onType={type} />
          <Pieces title={t`Coins`} worths={COINS} typed={typed} onType={type} />
        </div>
        <Sums counted={counted} expected={expected} />
        {counted !== null && counted !== expected && (
          <TextArea
            {...form.field('note')}
            label={t`What explains the difference`}
            rows={2}
            maxLength={300}
          />
        )}
      </form>
    </Dialog>
  )
}

type PiecesProps = {
  title: string
  worths: readonly number[]
  typed: Typed
  onType: (worth: number, text: string) => void
}

function Pieces({ title, worths, typed, onType }: PiecesProps) {
  const { t } = useLingui()
  const { amount } = useFormat()
  return (
    <fieldset className="pieces">
      <legend className="s hint">{title}</legend>
      {worths.map((worth) => {
        const rupees = worth % 100 === 0 ? `₹${worth / 100}` : `${worth} p`
        const pieces = piecesOf(typed[worth])
        return (
          <label key={worth}>
            <b className="num">{rupees}</b>
            <span className="hint" aria-hidden="true">
              ×
            </span>
            <span className={pieces === null ? 'in bad' : 'in'}>
              <input
                inputMode="numeric"
                autoComplete="off"
                maxLength={5}
                className="num"
                aria-label={t`How many of ${rupees}`}
                aria-invalid={pieces === null || undefined}
                value={typed[worth] ?? ''}
                onChange={(event) => onType(worth, event.target.value)}
              />
            </span>
            <span className="num s dim">{pieces === null ? '?' : amount(pieces * worth)}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

function Sums({ counted, expected }: { counted: number | null; expected: number }) {
  const { money, amount } = useFormat()
  const difference = counted === null ? null : counted - expected
  const apart = amount(Math.abs(difference ?? 0))
  return (
    <dl className="kv count-sums">
      <dt>
        <Trans>Counted</Trans>
      </dt>
      <dd className="l">{counted === null ? '?' : money(counted)}</dd>
      <dt>
        <Trans>By the books</Trans>
      </dt>
      <dd>{money(expected)}</dd>
      <dt className="vh">
        <Trans>Difference</Trans>
      </dt>
      <dd role="status">
        {difference === 0 && (
          <Chip tone="good">
            <Trans>It fits</Trans>
          </Chip>
        )}
        {difference !== null && difference < 0 && (
          <Chip tone="due">
            <Trans>{apart} too little</Trans>
          </Chip>
        )}
        {difference !== null && difference > 0 && (
          <Chip tone="due">
            <Trans>{apart} too much</Trans>
          </Chip>
        )}
      </dd>
    </dl>
  )
}
