// What stands around a bare screen, and what every screen has: the main part, the skip link, the place for toasts.
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Chip } from '../ui/Chip.tsx'
import { useOnline } from '../ui/online.ts'
import { Toasts } from '../ui/Toast.tsx'

/** Nothing around the screen: signing in, the exam. The page brings its own `<main id="main">`. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className="bare">
      <SkipLink />
      {children}
      <Toasts />
    </div>
  )
}

/** The main part of a page, where the skip link and each navigation lead. */
export function Main({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <main id="main" tabIndex={-1} className={className}>
      {children}
    </main>
  )
}

/** Past the nav, for whoever walks by the keyboard: first in every frame. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      <Trans>Skip to content</Trans>
    </a>
  )
}

/** The quiet truth about the network, always in the same place. */
export function OfflineChip() {
  const online = useOnline()
  if (online) return null
  return (
    <Chip tone="due" icon="offline" live>
      <Trans>Offline</Trans>
    </Chip>
  )
}
