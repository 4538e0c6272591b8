// What lies in a drawer before the first payment of the day.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { Note } from '../../../ui/Note.tsx'
import { type Cashier, type DayBook, dayBook, openDrawer } from '../books.api.ts'

export type DrawerDialogProps = { book: DayBook; cashier: Cashier; open: boolean; onClose: () => void }

export function OpeningDialog({ book, cashier, open, onClose }: DrawerDialogProps) {
  const { t } = useLingui()
  const id = useId()
  const client = useQueryClient()
  const form = useForm({
    start: { opening: cashier.drawer.openedAt ? cashier.drawer.opening : (null as number | null) },
    check: ({ opening }) => (opening === null ? { opening: t`Type an amount; 0 where it is empty.` } : {}),
    send: ({ opening }, key) => openDrawer(book.day, cashier.id ?? '', opening ?? 0, key),
    done: (next) => {
      client.setQueryData(dayBook(book.day).queryKey, next)
      onClose()
    },
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Open the drawer`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button type="submit" form={id} busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
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
        <MoneyField {...form.field('opening')} label={t`What lies in the drawer now`} big />
      </form>
    </Dialog>
  )
}
