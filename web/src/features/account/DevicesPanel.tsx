// Where one is signed in, and ending any of it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { toast } from '../../ui/Toast.tsx'
import { endSession, type Session, sessionsQuery } from './account.api.ts'

export function DevicesPanel() {
  const { t } = useLingui()
  const query = useQuery(sessionsQuery)
  return (
    <Loaded query={query} failed={t`Your devices did not load`}>
      {({ rows }) => (
        <Panel>
          <Head title={t`Signed in on`} />
          <List label={t`Devices`}>
            {rows.map((session) => (
              <Device key={session.id} session={session} />
            ))}
          </List>
          <p className="s hint">
            <Trans>You do not know one of them? Sign it out and change your password.</Trans>
          </p>
        </Panel>
      )}
    </Loaded>
  )
}

function Device({ session }: { session: Session }) {
  const { t } = useLingui()
  const format = useFormat()
  const device = session.device || t`Unknown device`
  const since = format.date(session.createdAt)
  const last = format.dateTime(session.lastSeenAt)
  return (
    <ListRow
      before={<Icon name="system" />}
      title={device}
      hint={
        <Trans>
          Since {since}, last used {last}
        </Trans>
      }
      after={session.current ? <ThisDevice /> : <EndButton session={session} device={device} />}
    />
  )
}

function ThisDevice() {
  return (
    <Chip tone="good">
      <Trans>This one</Trans>
    </Chip>
  )
}

function EndButton({ session, device }: { session: Session; device: string }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const ending = useMutation({
    mutationFn: () => endSession(session.id),
    onSuccess: () => toast(t`${device} is signed out.`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  })
  return (
    <Button
      look="line"
      small
      busy={ending.isPending}
      aria-label={t`Sign out ${device}`}
      onClick={() => ending.mutate()}
    >
      {ending.isPending ? <Trans>Signing out</Trans> : <Trans>Sign out</Trans>}
    </Button>
  )
}
