// Signing in: the number or e-mail, the password, and for those who have one the second step.
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useInstitute } from '../../shell/institute.ts'
import { useSession } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { PasswordField, TextField } from '../../ui/TextField.tsx'
import { CallButton } from './CallButton.tsx'
import { signIn } from './signin.api.ts'
import { WelcomeFrame } from './WelcomeFrame.tsx'

export default function SignInPage() {
  const { t } = useLingui()
  return (
    <WelcomeFrame title={t`Sign in`} foot={<Help />}>
      <SignInForm />
    </WelcomeFrame>
  )
}

function SignInForm() {
  const { t } = useLingui()
  const { begin } = useSession()
  const { registrationOpen } = useInstitute()
  const [secondStep, setSecondStep] = useState(false)
  const form = useForm({
    start: { login: '', password: '', code: '' },
    send: async ({ code, ...values }) => {
      const outcome = await signIn(secondStep ? { ...values, code } : values)
      if (outcome === 'second-step-needed') setSecondStep(true)
      else await begin(outcome.accessToken)
    },
    check: ({ login, password, code }) => ({
      ...(!login.trim() && { login: t`Give your mobile number or e-mail.` }),
      ...(!password && { password: t`Give your password.` }),
      ...(secondStep && !code.trim() && { code: t`Give the code.` }),
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
      {secondStep && <CodeField {...form.field('code')} />}
      <div className="stack">
        <Button type="submit" wide busy={form.busy}>
          {form.busy ? <Trans>Signing in</Trans> : <Trans>Sign in</Trans>}
        </Button>
        <div className="row">
          <ForgotButton />
          {registrationOpen && (
            <ButtonLink look="quiet" grow to="/register">
              <Trans>New here? Register</Trans>
            </ButtonLink>
          )}
        </div>
      </div>
    </form>
  )
}

type CodeProps = { name: string; value: string; onChange: (value: string) => void; error: string | undefined }

/** Appears after a right password, and takes the focus so that the code can be typed at once. */
function CodeField(field: CodeProps) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <TextField
      {...field}
      ref={input}
      label={t`Six digits from your authenticator app`}
      hint={t`Without your phone: one of your recovery codes.`}
      autoComplete="one-time-code"
      maxLength={40}
      big
    />
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
