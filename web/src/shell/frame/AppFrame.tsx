// The frame of the app: skip link, top bar, the one nav. A script of its own, which the bare screens never load.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { Toasts } from '../../ui/Toast.tsx'
import { Brand } from '../Brand.tsx'
import { Main, OfflineChip, SkipLink } from '../Frame.tsx'
import { saveLanguage } from '../saveLanguage.ts'
import { useSession } from '../session.tsx'
import { useWaiting } from '../waiting.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { Bell, UnreadBadge, useFollowInbox } from './Bell.tsx'
import { ExamTabs } from './ExamTabs.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { usePlaces } from './nav.ts'
import { SearchButton, usePalette } from './usePalette.tsx'
import './frame.css'

/** Tabs on a phone, a rail on a desk. A task drops the tabs on a phone for its dock. */
export default function AppFrame({ children, task }: { children: ReactNode; task: boolean }) {
  useFollowInbox()
  useWaiting()
  const { open, palette } = usePalette()
  return (
    <div className={task ? 'app task' : 'app'}>
      <SkipLink />
      {!task && <TopBar onSearch={open} />}
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
      {palette}
    </div>
  )
}

function TopBar({ onSearch }: { onSearch: (() => void) | undefined }) {
  return (
    <header className="top">
      <Brand />
      <OfflineChip />
      <div className="row end flat">
        <LanguageMenu onChoose={saveLanguage} />
        {onSearch && <SearchButton onClick={onSearch} />}
        <Bell />
        <AccountMenu />
      </div>
    </header>
  )
}

function Nav() {
  const { t, i18n } = useLingui()
  const { end } = useSession()
  const { nav } = usePlaces()
  return (
    <nav className="nav" aria-label={t`Main`}>
      <Brand />
      {nav.map(({ to, icon, label }) => (
        <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
          <Icon name={icon} />
          <span>{i18n._(label)}</span>
          {to === '/inbox' && <UnreadBadge />}
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
