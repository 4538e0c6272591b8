// The office's pages about messages, side by side.
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useCan } from '../../shell/session.tsx'

export function MessageTabs() {
  const { t } = useLingui()
  const can = useCan()
  const tabs = [
    { to: '/messages', label: t`Deliveries`, needs: 'listMessages' },
    { to: '/messages/templates', label: t`Wording`, needs: 'listTemplates' },
    { to: '/messages/channels', label: t`Channels`, needs: 'getChannels' },
  ] as const
  return (
    <nav className="page-tabs" aria-label={t`Pages about messages`}>
      {tabs
        .filter(({ needs }) => can(needs))
        .map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {label}
          </Link>
        ))}
    </nav>
  )
}
