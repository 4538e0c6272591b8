// The bell: how many messages are unread, told as they come; it leads to them.
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { type QueryClient, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api, ask } from '../../api/client.ts'
import type { LiveEvent } from '../../api/live.ts'
import { useNews } from '../../api/news.ts'
import { Icon } from '../../ui/Icon.tsx'
import { setUnread, useUnread } from '../unread.ts'

/** Asks how many are unread, and again whenever the server tells of a message; once, for everything that shows it. */
export function useFollowInbox(): void {
  useNews(loadInboxAnew)
  const { data } = useQuery({
    queryKey: ['inbox', 'unread'],
    queryFn: () => ask(api.GET('/v1/inbox/unread')),
  })
  const unread = data?.unread ?? 0
  useEffect(() => setUnread(unread), [unread])
  useEffect(() => () => setUnread(0), [])
}

/** Also when the line stands again: what came while it was down was told to nobody. */
function loadInboxAnew(queries: QueryClient, { kind }: LiveEvent): void {
  if (kind === 'inbox' || kind === 'connected') void queries.invalidateQueries({ queryKey: ['inbox'] })
}

/** In the top bar. What comes is read out as well, wherever the reader is. */
export function Bell() {
  const { t } = useLingui()
  const unread = useUnread()
  const words =
    unread > 0 ? t`${plural(unread, { one: '# unread message', other: '# unread messages' })}` : ''
  return (
    <>
      <Link to="/inbox" className="ib" title={t`Messages`} aria-label={words || t`Messages`}>
        <Icon name="bell" />
        <UnreadBadge />
      </Link>
      <span className="vh" role="status">
        {words}
      </span>
    </>
  )
}

/** The number at a sign; nothing while everything is read. */
export function UnreadBadge() {
  const unread = useUnread()
  if (unread === 0) return null
  return (
    <span className="n" aria-hidden="true">
      {unread > 99 ? '99+' : unread}
    </span>
  )
}
