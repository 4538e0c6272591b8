// Signing in: the number or e-mail, the password, and for those who have one the second step.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { useInstitute } from '../../shell/institute.ts'
import { LanguageRow } from '../../shell/LanguageSwitch.tsx'
import { useSession } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { Button, ButtonAnchor } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { PasswordField, TextField } from '../../ui/TextField.tsx'
import { SignInPicture } from './SignInPicture.tsx'
import { signIn } from './signin.api.ts'
import './signin.css'

export default function SignInPage() {
  const { t } = useLingui()
  return (
    <div className="si">
      <Title>{t`Sign in`}</Title>
      <SignInPicture />
      <Main>
        <div className="row">
          <span className="grow" />
          <LanguageRow />
        </div>
        <SignInForm />
        <Help />
      </Main>
    </div>
  )
}

function SignInForm() {
  const { t } = useLingui()
  const { begin } = useSession()
  const [secondStep, setSecondStep] = useState(false)
  const form = useForm({
    start: { login: '', password: '', code: '' },
    send: async ({ code, ...values }, key) => {
      const outcome = await signIn(secondStep ? { ...values, code } : values, key)
      if (outcome === 'second-step-needed') setSecondStep(true)
      else await begin(outcome.accessToken)
    },
    check: ({ login, password }) => ({
      ...(!login.trim() && { login: t`Give your mobile number or e-mail.` }),
      ...(!password && { password: t`Give your password.` }),
    }),
  })
  return (
    <form className="stack g4 si-f" noValidate onSubmit={form.onSubmit}>
      <h1 tabIndex={-1}>
        <Trans>Sign in</Trans>
      </h1>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextField
        {...form.field('login')}
        label={t`Mobile number or e-mail`}
        hint={t`The one you gave to the office.`}
        autoComplete="username"
        big
      />
      <PasswordField {...form.field('password')} label={t`Password`} autoComplete="current-password" big />
      {secondStep && (
        <TextField
          {...form.field('code')}
          label={t`Six digits from your authenticator app`}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={20}
          big
        />
      )}
      <div className="stack">
        <Button type="submit" wide busy={form.busy}>
          {form.busy ? <Trans>Signing in</Trans> : <Trans>Sign in</Trans>}
        </Button>
        <div className="row">
          <ForgotButton />
          <ButtonAnchor look="quiet" grow href="/register">
            <Trans>New here? Register</Trans>
          </ButtonAnchor>
        </div>
      </div>
    </form>
  )
}

/** There is no mail yet: the office, which knows the person, hands out the link. */
function ForgotButton() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" grow onClick={() => setOpen(true)}>
        <Trans>Forgot it?</Trans>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`A new password`} sheet>
        <p>
          <Trans>
            Call the office or go there. They give you a link that works once; with it you choose a new
            password. Nobody at the institute ever sees it.
          </Trans>
        </p>
        <CallButton />
      </Dialog>
    </>
  )
}

function CallButton() {
  const { phone } = useInstitute()
  if (!phone) return null
  return (
    <ButtonAnchor icon="phone" href={`tel:${phone.replaceAll(' ', '')}`}>
      {phone}
    </ButtonAnchor>
  )
}

function Help() {
  const { phone, openingHours } = useInstitute()
  return (
    <div className="si-h s">
      {phone ? (
        <p className="dim">
          {openingHours ? (
            <Trans>Cannot sign in? Call the office, {openingHours}:</Trans>
          ) : (
            <Trans>Cannot sign in? Call the office:</Trans>
          )}{' '}
          <a className="nb" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </a>
        </p>
      ) : (
        <span />
      )}
      <p>
        <a href="/privacy">
          <Trans>Privacy</Trans>
        </a>
      </p>
    </div>
  )
}
