// What the tab of the browser says.
import { useInstitute } from './institute.ts'
import { useUnread } from './unread.ts'

/** `<Title>{t`Students`}</Title>`: one on every page. Unread messages stand before it, as a tab has no room for a bell. */
export function Title({ children }: { children: string }) {
  const { name } = useInstitute()
  const unread = useUnread()
  return <title>{`${unread > 0 ? `(${unread}) ` : ''}${children} · ${name}`}</title>
}
