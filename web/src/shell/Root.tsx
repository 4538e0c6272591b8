// The root of every address: who may see it, and what stands around it.
import { Navigate, Outlet, useMatches, useRouter } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { AppFrame, GatePage } from './appFrame.ts'
import { BareFrame, Main } from './Frame.tsx'
import { useFocusOnNavigation } from './focus.ts'
import { NotFoundPage, StartingPage, UnreachablePage } from './pages.tsx'
import { useSession } from './session.tsx'
import { isFor } from './viewer.ts'

/** Shows the screen of the address to those it is for; sends everybody else where they belong. */
export function Root() {
  const { state, retry } = useSession()
  const { who = 'anyone', frame = 'app', atGate } = useMatches().at(-1)?.staticData ?? {}
  useFocusOnNavigation()

  if (state.phase === 'starting') return <StartingPage />
  if (state.phase === 'unreachable') return <UnreachablePage error={state.error} retry={retry} />
  if (state.phase === 'guest' && who !== 'guests' && who !== 'anyone') return <ToSignIn />
  if (state.phase === 'signedIn' && who === 'guests') return <ToWanted />
  const framed = state.phase === 'signedIn' && frame !== 'bare'
  if (state.phase === 'signedIn' && state.viewer.gate && who !== 'anyone' && !atGate) {
    return (
      <BareFrame>
        <Suspense fallback={<StartingPage />}>
          <GatePage gate={state.viewer.gate} />
        </Suspense>
      </BareFrame>
    )
  }
  if (!framed) {
    // A bare page brings its own main part; an address that is none of ours has no page.
    const page =
      frame === 'bare' ? (
        <Outlet />
      ) : (
        <Main className="narrow">
          <Outlet />
        </Main>
      )
    return <BareFrame>{page}</BareFrame>
  }
  return (
    <Suspense fallback={<StartingPage />}>
      <AppFrame task={frame === 'task'}>{isFor(who, state.viewer) ? <Outlet /> : <NotFoundPage />}</AppFrame>
    </Suspense>
  )
}

/** To the sign-in page, which brings the person back to the address they wanted. */
function ToSignIn() {
  const { state } = useRouter()
  // Read once: while the navigation is under way the address is already another one.
  const [search] = useState(() => ({ back: state.location.href }))
  return <Navigate to="/sign-in" search={search} replace />
}

/** Where a person goes after signing in: the address that sent them, else home. */
function ToWanted() {
  const { state } = useRouter()
  const [wanted] = useState(() => ownAddress((state.location.search as { back?: unknown }).back))
  return <Navigate to={wanted ?? '/home'} replace />
}

/** An address of the app itself; anything that could lead to another site is refused. */
export function ownAddress(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return undefined
  const { origin, pathname, search } = new URL(wanted, 'https://own.invalid')
  return origin === 'https://own.invalid' ? pathname + search : undefined
}
