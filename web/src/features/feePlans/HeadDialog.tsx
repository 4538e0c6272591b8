// One fee head: its names in three languages, its code, its rate, and whether it is given back.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, SelectField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { addHead, changeHead, type FeeHead } from './feePlans.api.ts'

const rates = [0, 500, 1200, 1800, 2800] as const
type Rate = (typeof rates)[number]

export function HeadDialog({ head, onClose }: { head: FeeHead | undefined; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: {
      ...{ name: head?.name ?? '', nameMr: head?.nameMr ?? '', nameHi: head?.nameHi ?? '' },
      ...{ sac: head?.sac ?? '999293', taxBps: String(head?.taxBps ?? 1800) },
      refundable: head?.refundable ?? true,
    },
    check: ({ name, sac }) => ({
      ...(!name.trim() && { name: t`Please fill this in.` }),
      ...(!/^\d{4,8}$/.test(sac) && { sac: t`A code has 4 to 8 digits. Coaching is 999293.` }),
    }),
    send: async ({ taxBps, ...values }, key) => {
      const body = { ...values, taxBps: Number(taxBps) as Rate }
      await (head ? changeHead(head.id, body, key) : addHead(body, key))
    },
    done: async () => {
      toast(<Trans>Saved</Trans>)
      await queries.invalidateQueries({ queryKey: ['fees', 'heads'] })
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={head?.name ?? t`New head`}>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <TextField {...form.field('name')} label={t`Name in English`} maxLength={60} autoComplete="off" />
        <div className="form2">
          <TextField
            {...form.field('nameMr')}
            label={t`Name in Marathi`}
            optional
            maxLength={60}
            autoComplete="off"
          />
          <TextField
            {...form.field('nameHi')}
            label={t`Name in Hindi`}
            optional
            maxLength={60}
            autoComplete="off"
          />
          <TextField
            {...form.field('sac')}
            label={t`SAC`}
            hint={t`The service code of GST; coaching is 999293.`}
            inputMode="numeric"
            maxLength={8}
            autoComplete="off"
          />
          <SelectField
            {...form.field('taxBps')}
            label={t`GST`}
            hint={t`Taken only while the institute has a GSTIN.`}
            choices={rates.map((bps) => {
              const percent = bps / 100
              return { value: String(bps), label: t`${percent} %` }
            })}
          />
        </div>
        <Checkbox
          {...form.field('refundable')}
          label={t`Given back in part when a student leaves`}
          hint={t`Such as tuition; an admission fee usually stays.`}
        />
        <div className="row wrap">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
          {head && !head.use && <UseButton head={head} onDone={onClose} />}
        </div>
      </form>
    </Dialog>
  )
}

function UseButton({ head, onDone }: { head: FeeHead; onDone: () => void }) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const [failure, setFailure] = useState<string>()
  const change = async () => {
    try {
      await changeHead(head.id, { archived: !head.archived }, crypto.randomUUID())
      toast(<Trans>Saved</Trans>)
      onDone()
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    }
    await queries.invalidateQueries({ queryKey: ['fees', 'heads'] })
  }
  return (
    <>
      <Button look="quiet" onClick={change}>
        {head.archived ? <Trans>Use it again</Trans> : <Trans>Take out of use</Trans>}
      </Button>
      {failure && (
        <Note tone="bad" alert>
          {failure}
        </Note>
      )}
    </>
  )
}
