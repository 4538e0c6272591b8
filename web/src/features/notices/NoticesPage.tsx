// Notices: what the institute tells one; for who writes them, what was sent, waits to go out, or is a draft.
import { Trans, useLingui } from '@lingui/react/macro'
import { useNews } from '../../api/news.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { loadNoticesAnew } from './notices.api.ts'
import { ReaderNotices } from './reading/ReaderNotices.tsx'
import { WrittenNotices } from './writing/WrittenNotices.tsx'
import './notices.css'

const tabs = ['read', 'sent', 'scheduled', 'draft'] as const
type Tab = (typeof tabs)[number]

export default function NoticesPage() {
  const { t } = useLingui()
  const writes = useCan()('addNotice')
  const [{ tab }, setTab] = useSearch<{ tab: string }>({ tab: 'read' })
  useNews(loadNoticesAnew)
  const shown = (writes && tabs.find((one) => one === tab)) || 'read'
  return (
    <>
      <PageHead title={t`Notices`}>
        {writes && (
          <ButtonLink to="/notices/new" icon="plus">
            <Trans>Write</Trans>
          </ButtonLink>
        )}
      </PageHead>
      {writes && (
        <Seg<Tab>
          label={t`Which notices`}
          value={shown}
          onChange={(next) => setTab({ tab: next })}
          choices={[
            { value: 'read', label: t`For you` },
            { value: 'sent', label: t`Sent` },
            { value: 'scheduled', label: t`Scheduled` },
            { value: 'draft', label: t`Drafts` },
          ]}
        />
      )}
      {shown === 'read' ? <ReaderNotices /> : <WrittenNotices key={shown} show={shown} />}
    </>
  )
}
