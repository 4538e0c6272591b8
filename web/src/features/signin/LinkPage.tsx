// The page behind a link that the office hands out: an invitation, a new password, a guardian's consent, a first owner.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { Problem } from '../../api/problem.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/States.tsx'
import { CallButton } from './CallButton.tsx'
import { ConsentLink } from './ConsentLink.tsx'
import { OwnerLink } from './OwnerLink.tsx'
import { PasswordLink } from './PasswordLink.tsx'
import { linkQuery } from './signin.api.ts'
import { WelcomeFrame } from './WelcomeFrame.tsx'

export default function LinkPage() {
  const { t } = useLingui()
  const token = useRouterState({ select: ({ location }) => location.hash })
  return (
    <WelcomeFrame title={t`Your link`}>
      <div className="stack g4 si-f">{token ? <OpenLink key={token} token={token} /> : <BadLink />}</div>
    </WelcomeFrame>
  )
}

function OpenLink({ token }: { token: string }) {
  const query = useQuery(linkQuery(token))
  if (query.isPending) return <Skeleton rows={2} />
  if (query.isError) {
    const isGone = query.error instanceof Problem && [400, 404].includes(query.error.status)
    return isGone ? <BadLink /> : <ErrorState error={query.error} retry={() => void query.refetch()} />
  }
  const link = query.data
  if (link.consent) return <ConsentLink token={token} institute={link.institute} consent={link.consent} />
  if (link.purpose === 'first_owner') return <OwnerLink token={token} institute={link.institute} />
  return <PasswordLink token={token} link={link} />
}

function BadLink() {
  return (
    <>
      <h1 tabIndex={-1}>
        <Trans>This link does not work any more</Trans>
      </h1>
      <p>
        <Trans>
          It was used already, it is too old, or a part of it is missing. The office gives you a new one.
        </Trans>
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
