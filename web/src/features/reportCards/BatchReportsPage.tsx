// Report cards of a whole batch: asked for, watched while they are printed, fetched.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useNews } from '../../api/news.ts'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button, ButtonAnchor } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Plot.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { useLanguage } from '../../words/language.ts'
import { LanguageSeg } from './LanguageSeg.tsx'
import {
  isUnderWay,
  type Language,
  type Print,
  type Prints,
  printBatch,
  printsOf,
} from './reportCards.api.ts'

export default function BatchReportsPage() {
  const { t } = useLingui()
  const { batchId } = useParams({ strict: false }) as { batchId: string }
  const query = useQuery(printsOf(batchId))
  useNews(loadPrintsAnew)
  return (
    <>
      <PageHead
        title={t`Report cards`}
        above={
          <Link to="/batches/$batchId" params={{ batchId }}>
            {query.data?.batch ?? t`Batch`}
          </Link>
        }
      />
      <Loaded query={query} failed={t`The prints did not load`}>
        {(prints) => (
          <Columns>
            <PrintsPanel prints={prints} />
            <AskPanel batchId={batchId} prints={prints} />
          </Columns>
        )}
      </Loaded>
    </>
  )
}

const loadPrintsAnew: Parameters<typeof useNews>[0] = (queries, { kind }) => {
  if (kind === 'report-progress') void queries.invalidateQueries({ queryKey: ['batch'] })
}

function AskPanel({ batchId, prints }: { batchId: string; prints: Prints }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [locale, setLocale] = useState<Language>(useLanguage() as Language)
  const print = useMutation({
    mutationFn: () => printBatch(batchId, locale),
    onSuccess: (next) => queries.setQueryData(printsOf(batchId).queryKey, next),
  })
  if (!prints.can.includes('printBatchReports')) return null
  const busy = prints.prints.some(isUnderWay)
  return (
    <Panel>
      <Head title={t`Print the whole batch`} />
      {prints.students === 0 ? (
        <p>
          <Trans>Nobody is in this batch today.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Plural
              value={prints.students}
              one="One page for # student: the last tests, the subjects, the trend, and room for a remark."
              other="One page for each of # students: the last tests, the subjects, the trend, and room for a remark."
            />
          </p>
          <LanguageSeg value={locale} onChange={setLocale} />
          {print.error && (
            <Note tone="bad" alert>
              {problemSentence(i18n, print.error)}
            </Note>
          )}
          <div className="row">
            <Button icon="printer" busy={print.isPending} disabled={busy} onClick={() => print.mutate()}>
              {busy ? <Trans>Printing</Trans> : <Trans>Print the report cards</Trans>}
            </Button>
          </div>
        </>
      )}
    </Panel>
  )
}

function PrintsPanel({ prints }: { prints: Prints }) {
  const { t } = useLingui()
  const [latest] = prints.prints
  return (
    <Panel>
      <Head title={t`Prints`} />
      {latest && isUnderWay(latest) && (
        <div className="stack g3">
          <Progress label={t`Cards printed`} done={latest.done} total={latest.total} />
          <p className="s hint">
            <Trans>
              {latest.done} of {latest.total} are drawn. You may leave this page; the work goes on.
            </Trans>
          </p>
        </div>
      )}
      {prints.prints.length === 0 ? (
        <EmptyState plain level={2} title={t`Nothing printed yet`}>
          <Trans>A print is kept for a week, so that it can be fetched again.</Trans>
        </EmptyState>
      ) : (
        <List label={t`Prints`}>
          {prints.prints.map((print) => (
            <PrintRow key={print.id} print={print} />
          ))}
        </List>
      )}
    </Panel>
  )
}

const languages: Record<Language, string> = { en: 'English', mr: 'मराठी', hi: 'हिन्दी' }

function PrintRow({ print }: { print: Print }) {
  const format = useFormat()
  return (
    <ListRow
      title={
        <>
          <Plural value={print.total} one="# card" other="# cards" /> · {languages[print.locale]}
        </>
      }
      hint={
        <>
          {format.dateTime(print.createdAt)} · {print.madeByName}
          {print.byteCount !== null && ` · ${format.bytes(print.byteCount)}`}
        </>
      }
      after={<PrintState print={print} />}
    />
  )
}

function PrintState({ print }: { print: Print }) {
  const { t } = useLingui()
  if (print.url)
    return (
      <ButtonAnchor href={print.url} look="tonal" small icon="download" target="_blank" rel="noopener">
        <Trans>Open</Trans>
      </ButtonAnchor>
    )
  if (print.state === 'failed') return <Chip tone="bad">{t`Failed, ask again`}</Chip>
  if (print.state === 'forgotten') return <Chip>{t`Deleted after a week`}</Chip>
  return <Chip live>{print.state === 'waiting' ? t`Waiting` : t`Printing`}</Chip>
}
