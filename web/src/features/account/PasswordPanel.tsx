// Changing one's password; every other device is signed out by it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { NewPasswordField } from '../../ui/NewPasswordField.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { PasswordField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { changePassword, sessionsQuery } from './account.api.ts'

export function PasswordPanel() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { current: '', password: '' },
    send: changePassword,
    done: () => {
      form.reset()
      toast(t`The password is changed. Your other devices are signed out.`)
      void queries.invalidateQueries(sessionsQuery)
    },
    check: ({ current, password }) => ({
      ...(!current && { current: t`Give your present password.` }),
      ...(!password && { password: t`Choose a new password.` }),
    }),
  })
  return (
    <Panel>
      <Head title={t`Password`} />
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <PasswordField
          {...form.field('current')}
          label={t`Present password`}
          autoComplete="current-password"
        />
        <NewPasswordField {...form.field('password')} label={t`New password`} />
        <div className="row wrap">
          <Button type="submit" look="tonal" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Change the password</Trans>}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
