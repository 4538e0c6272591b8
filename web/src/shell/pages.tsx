// Pages that every address can turn into: loading, failed, not found, something missing, no server.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { lostReply } from '../api/problem.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { useOnline } from '../ui/online.ts'
import { Panel, Say } from '../ui/Panel.tsx'
import { EmptyState, ErrorState, Skeleton } from '../ui/States.tsx'
import { Main } from './Frame.tsx'
import { Title } from './Title.tsx'
import { isMissingScript } from './updates.tsx'

/** The shape of a page while its script comes. */
export function PageSkeleton() {
  return <Skeleton rows={4} />
}

/** A page that broke: without a network its script is missing; after a new version came out, it is gone. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const online = useOnline()
  const missing = isMissingScript(error)
  if (missing && online) {
    return (
      <EmptyState
        plain
        title={t`There is a new version`}
        action={
          <Button onClick={reload}>
            <Trans>Load it</Trans>
          </Button>
        }
      />
    )
  }
  const shown = missing ? lostReply() : error
  return <ErrorState error={shown} title={t`This page did not open`} retry={missing ? reload : reset} />
}

function reload(): void {
  location.reload()
}

/** Nothing here, or nothing the viewer may see: the two look the same on purpose. */
export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <>
      <Title>{t`Not found`}</Title>
      <Say>
        <Trans>There is nothing at this address, or it is not yours to see.</Trans>
      </Say>
      <p>
        <ButtonLink to="/home" look="tonal">
          <Trans>Go to your home</Trans>
        </ButtonLink>
      </p>
    </>
  )
}

/** The server cannot say who this is; what was typed and answered stays on the device meanwhile. */
export function UnreachablePage({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useLingui()
  return (
    <Main className="narrow">
      <ErrorState error={error} title={t`The institute’s server does not answer`} retry={retry} />
    </Main>
  )
}

/** Before it is known who this is. */
export function StartingPage() {
  return (
    <Main className="narrow">
      <Panel flush>
        <Skeleton />
      </Panel>
    </Main>
  )
}
