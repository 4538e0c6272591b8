// Charging something beside a plan: a lost card, an extra book.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { dayInIndia } from '../../../ui/months.ts'
import { Note } from '../../../ui/Note.tsx'
import { DateField, TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useLanguage } from '../../../words/language.ts'
import { chargeStudent, headsQuery, lookAgain } from '../counter.api.ts'
import { headName } from '../counterWords.ts'

type ChargeProps = { studentId: string; open: boolean; onClose: () => void }

export function ChargeDialog(props: ChargeProps) {
  const { t } = useLingui()
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t`Charge something else`} sheet>
      <ChargeForm {...props} />
    </Dialog>
  )
}

function ChargeForm({ studentId, onClose }: ChargeProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const language = useLanguage()
  const heads = useQuery(headsQuery()).data?.rows ?? []
  const form = useForm({
    start: { headId: '', paise: null as number | null, dueOn: dayInIndia(), note: '' },
    check: ({ headId, paise, note }) => ({
      ...(!headId && { headId: t`Choose one of the list.` }),
      ...(!paise && { paise: t`How much is it?` }),
      ...(!note.trim() && { note: t`Say what it is for.` }),
    }),
    send: ({ paise, ...rest }, key) => chargeStudent(studentId, { ...rest, paise: paise ?? 0 }, key),
    done: () => {
      toast(t`Charged.`)
      void lookAgain(queries)
      onClose()
    },
  })
  const choices = heads
    .filter(({ archived, use }) => !archived && use === null)
    .map(({ id, name, nameMr, nameHi }) => ({
      value: id,
      label: headName({ head: name, headMr: nameMr, headHi: nameHi }, language),
    }))
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <SelectField {...form.field('headId')} label={t`Fee head`} choices={choices} none={t`Choose`} />
      <MoneyField {...form.field('paise')} label={t`Amount, with tax`} />
      <DateField {...form.field('dueOn')} label={t`Due on`} />
      <TextField {...form.field('note')} label={t`What for`} maxLength={200} />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="row end">
        <Button look="quiet" onClick={onClose}>
          <Trans>Back</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          {form.busy ? t`Saving` : t`Charge it`}
        </Button>
      </div>
    </form>
  )
}
