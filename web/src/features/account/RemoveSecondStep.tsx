// Taking the second step away: with the password and a code, as at signing in.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { PasswordField, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { removeTotp } from './account.api.ts'

export function RemoveSecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const { t } = useLingui()
  const form = useForm({
    start: { password: '', code: '' },
    send: removeTotp,
    done: () => {
      toast(t`The second step is off.`)
      onDone()
    },
    check: ({ password, code }) => ({
      ...(!password && { password: t`Give your password.` }),
      ...(!code.trim() && { code: t`Give the six digits.` }),
    }),
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <PasswordField {...form.field('password')} label={t`Your password`} autoComplete="current-password" />
      <TextField
        {...form.field('code')}
        label={t`Six digits that the app shows`}
        hint={t`Without your phone: one of your recovery codes.`}
        autoComplete="one-time-code"
        maxLength={40}
      />
      <div className="row wrap">
        <Button type="submit" look="neg" busy={form.busy}>
          {form.busy ? <Trans>Checking</Trans> : <Trans>Take it away</Trans>}
        </Button>
        <Button look="quiet" onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </form>
  )
}
