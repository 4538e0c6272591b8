// Setting the second step up: the password once more, the picture for the app, a first code.
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, type ReactNode, Suspense } from 'react'
import { Button, ButtonAnchor } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { PasswordField, TextField } from '../../ui/TextField.tsx'
import { confirmTotp, type Secret, startTotp } from './account.api.ts'
import './account.css'

// Only those who set it up need the code that draws it.
const QrCode = lazy(() => import('../../ui/QrCode.tsx').then((file) => ({ default: file.QrCode })))

type StepProps<Result> = { onDone: (result: Result) => void; onBack: () => void }

export function AskPassword({ onDone, onBack }: StepProps<Secret>) {
  const { t } = useLingui()
  const form = useForm({
    start: { password: '' },
    send: startTotp,
    done: onDone,
    check: ({ password }) => (password ? {} : { password: t`Give your password.` }),
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <PasswordField
        {...form.field('password')}
        label={t`Your password`}
        hint={t`So that nobody else does this on your open screen.`}
        autoComplete="current-password"
      />
      <Buttons busy={form.busy} onBack={onBack}>
        <Trans>Go on</Trans>
      </Buttons>
    </form>
  )
}

export function ConfirmCode({ secret, onDone, onBack }: StepProps<string[]> & { secret: Secret }) {
  const { t } = useLingui()
  const form = useForm({
    start: { code: '' },
    send: confirmTotp,
    done: ({ recoveryCodes }) => onDone(recoveryCodes),
    check: ({ code }) => (code.trim() ? {} : { code: t`Give the six digits.` }),
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <p>
        <Trans>Open your authenticator app, add an account, and show it this picture.</Trans>
      </p>
      <Suspense fallback={<div className="qr" aria-busy="true" />}>
        <QrCode text={secret.address} label={t`Picture for the authenticator app`} />
      </Suspense>
      <details>
        <summary>
          <Trans>The app is on this phone, or has no camera</Trans>
        </summary>
        <div className="stack g3">
          <div className="row">
            <ButtonAnchor look="line" icon="link" href={secret.address}>
              <Trans>Open in the app</Trans>
            </ButtonAnchor>
          </div>
          <p>
            <Trans>Or type this key:</Trans> <code className="wraps">{inFours(secret.secret)}</code>
          </p>
        </div>
      </details>
      <TextField
        {...form.field('code')}
        label={t`Six digits that the app shows`}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        big
      />
      <Buttons busy={form.busy} onBack={onBack}>
        <Trans>Turn it on</Trans>
      </Buttons>
    </form>
  )
}

const inFours = (secret: string) => secret.replace(/.{4}(?=.)/g, '$& ')

function Buttons({ busy, onBack, children }: { busy: boolean; onBack: () => void; children: ReactNode }) {
  return (
    <div className="row wrap">
      <Button type="submit" busy={busy}>
        {busy ? <Trans>Checking</Trans> : children}
      </Button>
      <Button look="quiet" onClick={onBack}>
        <Trans>Back</Trans>
      </Button>
    </div>
  )
}
