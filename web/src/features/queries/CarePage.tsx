// What keeps queries civil and quick: reported posts, who is paused, and the target times.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { toast } from '../../ui/Toast.tsx'
import { MuteDialog } from './MuteDialog.tsx'
import { Pictures } from './Pictures.tsx'
import {
  decideReport,
  liftMute,
  muteList,
  PAGE_SIZE,
  type Report,
  reportList,
  settingsQuery,
} from './queries.api.ts'
import { SettingsForm } from './SettingsForm.tsx'
import './queries.css'

export default function CarePage() {
  const { t } = useLingui()
  const settings = useQuery(settingsQuery)
  return (
    <>
      <PageHead title={t`Reports and rules`} above={<Link to="/queries">{t`Queries`}</Link>} />
      <Columns>
        <Reports />
        <Stack>
          <Mutes />
          <Loaded query={settings} failed={t`The target times did not load`}>
            {(data) => <SettingsForm settings={data} />}
          </Loaded>
        </Stack>
      </Columns>
    </>
  )
}

function Reports() {
  const { t } = useLingui()
  const [show, setShow] = useState<'waiting' | 'decided'>('waiting')
  const [page, setPage] = useState(1)
  const reports = useQuery(reportList(show === 'decided', page))
  return (
    <Stack gap={3}>
      <div className="row wrap">
        <h2 className="grow">
          <Trans>Reported posts</Trans>
        </h2>
        <Seg
          label={t`Which reports`}
          value={show}
          onChange={(one) => {
            setShow(one)
            setPage(1)
          }}
          choices={[
            { value: 'waiting', label: <Trans>Waiting</Trans> },
            { value: 'decided', label: <Trans>Decided</Trans> },
          ]}
        />
      </div>
      <Loaded query={reports} failed={t`The reports did not load`}>
        {({ rows, total }) =>
          rows.length ? (
            <>
              {rows.map((report) => (
                <ReportView key={report.id} report={report} />
              ))}
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
            </>
          ) : (
            <Panel>
              <EmptyState plain title={<Trans>No post is reported</Trans>} />
            </Panel>
          )
        }
      </Loaded>
    </Stack>
  )
}

function ReportView({ report }: { report: Report }) {
  const { t } = useLingui()
  const format = useFormat()
  const [isMuting, setMuting] = useState(false)
  const { reportedBy, reason, author, outcome } = report
  const mayMute = author.role === 'student' || author.role === 'parent'
  return (
    <Panel label={t`Reported post of ${author.name}`}>
      <div className="row wrap">
        <span className="grow wraps">
          <b>{author.name}</b>
          <span className="s hint block">
            {report.queryId ? (
              <Link to="/queries/$queryId" params={{ queryId: report.queryId }}>
                {report.title}
              </Link>
            ) : (
              report.title
            )}
          </span>
        </span>
        {outcome && (
          <Chip tone={outcome === 'hidden' ? 'bad' : 'good'}>
            {outcome === 'hidden' ? <Trans>Hidden</Trans> : <Trans>Left as it is</Trans>}
          </Chip>
        )}
      </div>
      <div className="qr-said">
        <MathText source={report.body} />
      </div>
      <Pictures
        pictures={report.pictures.map((picture) => ({ ...picture, width: 320, height: 240 }))}
        label={t`Photos of this post`}
      />
      <p className="s">
        {reportedBy}: {reason}
        <span className="hint block">{format.when(report.at)}</span>
      </p>
      {!outcome && <Decision report={report} />}
      {mayMute && (
        <div>
          <Button look="quiet" small icon="lock" onClick={() => setMuting(true)}>
            <Trans>Pause asking</Trans>
          </Button>
        </div>
      )}
      {isMuting && <MuteDialog person={author} onClose={() => setMuting(false)} />}
    </Panel>
  )
}

function Decision({ report }: { report: Report }) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const decide = useMutation({
    mutationFn: (outcome: 'hidden' | 'kept') => decideReport(report.id, outcome),
    onSettled: () => queries.invalidateQueries({ queryKey: ['query-reports'] }),
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  return (
    <div className="row wrap">
      <Button look="neg" icon="eyeOff" busy={decide.isPending} onClick={() => decide.mutate('hidden')}>
        <Trans>Hide it</Trans>
      </Button>
      <Button look="line" busy={decide.isPending} onClick={() => decide.mutate('kept')}>
        <Trans>Leave it</Trans>
      </Button>
    </div>
  )
}

function Mutes() {
  const { t } = useLingui()
  const format = useFormat()
  const queries = useQueryClient()
  const mutes = useQuery(muteList)
  const lift = useMutation({
    mutationFn: liftMute,
    onSettled: () => queries.invalidateQueries({ queryKey: ['query-mutes'] }),
  })
  return (
    <Loaded query={mutes} failed={t`The pauses did not load`}>
      {({ rows }) => (
        <Panel>
          <Head title={t`Kept from asking`} />
          {rows.length === 0 && (
            <p className="dim">
              <Trans>Nobody is kept from asking.</Trans>
            </p>
          )}
          <List>
            {rows.map((mute) => {
              const until = format.when(mute.until)
              const { reason, madeBy } = mute
              return (
                <ListRow
                  key={mute.id}
                  title={mute.person.name}
                  hint={
                    <Trans>
                      until {until} · {madeBy}: {reason}
                    </Trans>
                  }
                  after={
                    <Button look="line" small busy={lift.isPending} onClick={() => lift.mutate(mute.id)}>
                      <Trans>Lift</Trans>
                    </Button>
                  }
                />
              )
            })}
          </List>
        </Panel>
      )}
    </Loaded>
  )
}
