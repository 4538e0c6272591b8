// What stands around a screen: skip link, top bar, the one nav, the place for toasts.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Chip } from '../ui/Chip.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useOnline } from '../ui/online.ts'
import { Toasts } from '../ui/Toast.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { Brand } from './Brand.tsx'
import { ExamTabs } from './ExamTabs.tsx'
import { LanguageMenu } from './LanguageSwitch.tsx'
import { navOf } from './nav.ts'
import { saveLanguage } from './saveLanguage.ts'
import { useSession, useViewer } from './session.tsx'

/** The frame of the app: tabs on a phone, a rail on a desk. A task drops the tabs on a phone for its dock. */
export function AppFrame({ children, task }: { children: ReactNode; task: boolean }) {
  return (
    <div className={task ? 'app task' : 'app'}>
      <SkipLink />
      {!task && <TopBar />}
      <Nav />
      {task ? (
        children
      ) : (
        <Main>
          <ExamTabs />
          {children}
        </Main>
      )}
      <Toasts />
    </div>
  )
}

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

function SkipLink() {
  return (
    <a className="skip" href="#main">
      <Trans>Skip to content</Trans>
    </a>
  )
}

function TopBar() {
  return (
    <header className="top">
      <Brand />
      <OfflineChip />
      <div className="row end flat">
        <LanguageMenu onChoose={saveLanguage} />
        <AccountMenu />
      </div>
    </header>
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

function Nav() {
  const { t, i18n } = useLingui()
  const { end } = useSession()
  const entries = navOf(useViewer())
  return (
    <nav className="nav" aria-label={t`Main`}>
      <Brand />
      {entries.map(({ to, icon, label }) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
          <Icon name={icon} />
          <span>{i18n._(label)}</span>
        </Link>
      ))}
      <div className="foot">
        <button type="button" onClick={() => void end()}>
          <Icon name="signOut" />
          <span>
            <Trans>Sign out</Trans>
          </span>
        </button>
      </div>
    </nav>
  )
}
