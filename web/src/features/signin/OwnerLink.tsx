// The first owner begins here: their own account, before anybody else is in the institute.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { NewPasswordField } from '../../ui/NewPasswordField.tsx'
import { Note } from '../../ui/Note.tsx'
import { PhoneField, TextField } from '../../ui/TextField.tsx'
import { useLanguage } from '../../words/language.ts'
import { acceptLink } from './signin.api.ts'
import { useEntry } from './useEntry.ts'

export function OwnerLink({ token, institute }: { token: string; institute: string }) {
  const { t } = useLingui()
  const locale = useLanguage()
  const enter = useEntry()
  const form = useForm({
    start: { name: '', phone: '', email: '', password: '' },
    send: async ({ email, ...values }, key) => {
      const owner = { ...values, email: email.trim() || null, locale }
      const { signInName } = await acceptLink({ purpose: 'first_owner', token, ...owner }, key)
      await enter(signInName, values.password)
    },
    check: ({ name, phone, password }) => ({
      ...(!name.trim() && { name: t`Give your name.` }),
      ...(!phone.trim() && { phone: t`Give your mobile number.` }),
      ...(!password && { password: t`Choose a password.` }),
    }),
    draft: { name: 'first-owner', leaveOut: ['password'] },
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      <div className="stack">
        <h1 tabIndex={-1}>
          <Trans>{institute} begins with you</Trans>
        </h1>
        <p className="dim">
          <Trans>You become its first owner. This link works once.</Trans>
        </p>
      </div>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextField {...form.field('name')} label={t`Your name`} autoComplete="name" maxLength={120} />
      <PhoneField
        {...form.field('phone')}
        label={t`Mobile number`}
        hint={t`You sign in with it.`}
        autoComplete="tel"
      />
      <TextField {...form.field('email')} label={t`E-mail`} type="email" autoComplete="email" optional />
      <NewPasswordField {...form.field('password')} label={t`Password`} />
      <Button type="submit" wide busy={form.busy}>
        {form.busy ? <Trans>Saving</Trans> : <Trans>Begin</Trans>}
      </Button>
    </form>
  )
}
