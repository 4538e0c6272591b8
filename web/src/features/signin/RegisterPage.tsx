// Registering on the site: a student or a parent asks to come in; a minor names the guardian who agrees first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { instituteQuery } from '../../shell/institute.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/States.tsx'
import { CallButton } from './CallButton.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { WelcomeFrame } from './WelcomeFrame.tsx'

export default function RegisterPage() {
  const { t } = useLingui()
  return (
    <WelcomeFrame title={t`Register`}>
      <div className="stack g4 si-f">
        <Registering />
      </div>
    </WelcomeFrame>
  )
}

function Registering() {
  const query = useQuery(instituteQuery)
  const [done, setDone] = useState<{ waitsFor: 'guardian' | 'office'; guardian: string }>()
  if (query.isPending) return <Skeleton rows={2} />
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data.registrationOpen) return <Closed />
  if (done) return <Registered {...done} />
  return <RegisterForm consentRequired={query.data.guardianConsentRequired} onDone={setDone} />
}

function Closed() {
  return (
    <>
      <h1 tabIndex={-1}>
        <Trans>No registration on the site at present</Trans>
      </h1>
      <p>
        <Trans>The office registers you: call or go there.</Trans>
      </p>
      <div className="row wrap">
        <CallButton />
        <ButtonLink look="quiet" to="/sign-in">
          <Trans>Sign in</Trans>
        </ButtonLink>
      </div>
    </>
  )
}

function Registered({ waitsFor, guardian }: { waitsFor: 'guardian' | 'office'; guardian: string }) {
  return (
    <>
      <h1 tabIndex={-1}>
        {waitsFor === 'guardian' ? (
          <Trans>One step is left: your guardian agrees</Trans>
        ) : (
          <Trans>The office has your registration</Trans>
        )}
      </h1>
      {waitsFor === 'guardian' && (
        <p>
          <Trans>
            Tell {guardian} about it. They sign at the office, or open a link that the office sends to their
            phone. There are 7 days for it; after that your registration is deleted.
          </Trans>
        </p>
      )}
      <p>
        <Trans>
          Then the office looks at it and calls you. From then on you sign in with what you gave here.
        </Trans>
      </p>
      <div className="row wrap">
        <CallButton look="line" />
        <ButtonLink look="quiet" to="/sign-in">
          <Trans>Sign in</Trans>
        </ButtonLink>
      </div>
    </>
  )
}
