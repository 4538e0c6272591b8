// What was paid ahead, and the button that uses it for what is owed.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type Account, lookAgain, spendAdvance } from '../counter.api.ts'

export function AdvancePanel({ account: { student, advance, owed } }: { account: Account }) {
  const { t } = useLingui()
  const { money } = useFormat()
  const queries = useQueryClient()
  const form = useForm({
    start: {},
    send: (_, key) => spendAdvance(student.id, key),
    done: ({ used }) => {
      const number = used?.fullNumber
      toast(number ? t`Used, with a receipt of its own: ${number}` : t`Nothing was to be paid.`)
      void lookAgain(queries)
    },
  })
  if (advance === 0) return null
  const ahead = money(advance)
  return (
    <Panel label={t`Paid ahead`}>
      <form className="row wrap" onSubmit={form.onSubmit}>
        <p className="grow">
          <b>
            <Trans>{ahead} paid ahead</Trans>
          </b>
          <span className="s hint block">
            <Trans>It is used by itself on the day that something falls due.</Trans>
          </span>
        </p>
        {owed > 0 && (
          <Button type="submit" look="tonal" busy={form.busy}>
            <Trans>Use it now</Trans>
          </Button>
        )}
      </form>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
    </Panel>
  )
}
