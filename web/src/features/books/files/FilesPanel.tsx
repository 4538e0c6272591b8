// The last files: how far each is, and the way to fetch it. The page may be left while one is made.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Progress } from '../../../ui/Plot.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type FeeExport, feeExports, fetchExport } from '../books.api.ts'

const forms: Record<FeeExport['kind'], string> = { csv: 'CSV', xlsx: 'XLSX', tally: 'Tally XML' }

export function FilesPanel() {
  const { t } = useLingui()
  const query = useQuery(feeExports)
  return (
    <Panel>
      <Head title={<Trans>Files</Trans>} />
      <Loaded query={query} failed={<Trans>The files did not load</Trans>}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="dim">
              <Trans>No file yet. One that you make stands here for a week.</Trans>
            </p>
          ) : (
            <List label={t`Files`}>
              {rows.map((row) => (
                <FileRow key={row.id} row={row} />
              ))}
            </List>
          )
        }
      </Loaded>
    </Panel>
  )
}

function FileRow({ row }: { row: FeeExport }) {
  const { day, date, when, bytes } = useFormat()
  return (
    <li className="wrap">
      <span className="grow">
        <b>
          {forms[row.kind]} · {day(row.from)} – {date(row.to)}
        </b>
        <span className="s hint block">
          {when(row.askedAt)}, {row.askedBy}
          {row.bytes !== null && ` · ${bytes(row.bytes)}`}
        </span>
      </span>
      <FileEnd row={row} />
      {row.state === 'making' && <Making row={row} />}
    </li>
  )
}

function FileEnd({ row }: { row: FeeExport }) {
  const { i18n } = useLingui()
  const fetching = useMutation({
    mutationFn: () => fetchExport(row),
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  switch (row.state) {
    case 'ready':
      return (
        <Button
          look="tonal"
          small
          icon="download"
          busy={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          {fetching.isPending ? <Trans>Fetching</Trans> : <Trans>Fetch</Trans>}
        </Button>
      )
    case 'failed':
      return (
        <Chip tone="bad">
          <Trans>failed; make it again</Trans>
        </Chip>
      )
    case 'forgotten':
      return (
        <Chip>
          <Trans>deleted after a week</Trans>
        </Chip>
      )
    case 'making':
      return (
        <Chip live>
          <Trans>being made</Trans>
        </Chip>
      )
  }
}

function Making({ row }: { row: FeeExport }) {
  const { t } = useLingui()
  const { number } = useFormat()
  const [done, total] = [number(row.done), number(row.total)]
  return (
    <div className="making">
      <Progress label={t`${done} of ${total} rows`} done={row.done} total={row.total} />
      <span className="s dim">
        <Trans>
          {done} of {total} rows
        </Trans>
      </span>
    </div>
  )
}
