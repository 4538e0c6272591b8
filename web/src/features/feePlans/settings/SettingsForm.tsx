// The frame of each of these forms: its heading, what went wrong, its fields, and the one button.
import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { type Form, type FormOptions, useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { changeFeeSettings, type FeeSettings } from '../feePlans.api.ts'

export type SettingsProps = { settings: FeeSettings; locked: boolean }
type Change = Parameters<typeof changeFeeSettings>[0]

type SettingsFormOptions<Values extends object> = Pick<FormOptions<Values, unknown>, 'start' | 'check'> & {
  /** What of the rules these values are. */
  changeOf: (values: Values) => Change
}

/** A form whose values are some of the rules; saving it reloads them for every screen. */
export function useSettingsForm<Values extends object>({
  start,
  check,
  changeOf,
}: SettingsFormOptions<Values>): Form<Values> {
  const queries = useQueryClient()
  return useForm<Values, unknown>({
    start,
    ...(check && { check }),
    send: (values, key) => changeFeeSettings(changeOf(values), key),
    done: async () => {
      await queries.invalidateQueries({ queryKey: ['fees'] })
      toast(<Trans>Saved</Trans>)
    },
  })
}

type FrameProps<Values extends object> = {
  form: Form<Values>
  title: string
  locked: boolean
  children: ReactNode
}

export function SettingsForm<Values extends object>({ form, title, locked, children }: FrameProps<Values>) {
  return (
    <Panel>
      <Head title={title} />
      <form noValidate onSubmit={form.onSubmit}>
        <fieldset className="fp-set stack g4" disabled={locked}>
          {form.failure && (
            <Note tone="bad" alert>
              {form.failure}
            </Note>
          )}
          {children}
          {!locked && (
            <div className="row">
              <Button type="submit" look="tonal" busy={form.busy}>
                {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
              </Button>
            </div>
          )}
        </fieldset>
      </form>
    </Panel>
  )
}
