// An invitation or a reset: the person chooses a password, which nobody else ever sees.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { NewPasswordField } from '../../ui/NewPasswordField.tsx'
import { Note } from '../../ui/Note.tsx'
import { acceptLink, type Link } from './signin.api.ts'
import { useEntry } from './useEntry.ts'

export function PasswordLink({ token, link }: { token: string; link: Link }) {
  const { t } = useLingui()
  const enter = useEntry()
  const purpose = link.purpose === 'invitation' ? 'invitation' : 'reset'
  const { name, institute } = link
  const form = useForm({
    start: { password: '' },
    send: async ({ password }, key) => {
      const { signInName } = await acceptLink({ purpose, token, password }, key)
      await enter(signInName, password)
    },
    check: ({ password }) => (password ? {} : { password: t`Choose a password.` }),
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      <div className="stack">
        <p className="dim">{name}</p>
        <h1 tabIndex={-1}>
          {purpose === 'invitation' ? (
            <Trans>Welcome to {institute}. Choose your password.</Trans>
          ) : (
            <Trans>Choose a new password</Trans>
          )}
        </h1>
      </div>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <NewPasswordField {...form.field('password')} label={t`New password`} big />
      <Button type="submit" wide busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Save and go in</Trans>}
      </Button>
      {purpose === 'reset' && (
        <p className="s hint">
          <Trans>All devices that are signed in now will be signed out.</Trans>
        </p>
      )}
    </form>
  )
}
