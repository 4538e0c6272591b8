// Who has read a notice and who has not: by batch with its share, then by name; with a reminder and the list as a file.
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Progress } from '../../../ui/Plot.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useLanguage } from '../../../words/language.ts'
import {
  downloadReaders,
  type Notice,
  PAGE_SIZE,
  type ReaderFilter,
  type ReaderList,
  readerList,
  remind,
} from '../notices.api.ts'
import { personWords } from '../noticeWords.tsx'

export function Readers({ notice }: { notice: Notice }) {
  const { t } = useLingui()
  const { important } = notice
  const [filter, setFilter] = useState<ReaderFilter>({ show: important ? 'waiting' : 'unread' })
  const [page, setPage] = useState(1)
  const query = useQuery(readerList(notice.id, { ...filter, page }))
  const change = (next: Partial<ReaderFilter>) => {
    setFilter((before) => ({ ...before, ...next }))
    setPage(1)
  }
  return (
    <Panel>
      <Head title={t`Who has read it`} />
      <Loaded query={query} failed={t`The readers did not load`}>
        {({ rows, total, batches }) => (
          <>
            <Shares batches={batches} important={important} />
            <Filters filter={filter} batches={batches} important={important} onChange={change} />
            {rows.length > 0 ? <Names rows={rows} important={important} /> : <Nobody show={filter.show} />}
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          </>
        )}
      </Loaded>
      <div className="row wrap">
        {notice.can.includes('remindOfNotice') && <Remind notice={notice} />}
        <Download noticeId={notice.id} filter={filter} />
      </div>
    </Panel>
  )
}

type Batches = ReaderList['batches']

/** The worst first: where the least have read it. */
function Shares({ batches, important }: { batches: Batches; important: boolean }) {
  const { t } = useLingui()
  const shares = batches.map(({ batch, people, read, acknowledged }) => ({
    name: batch?.name ?? t`Without a batch`,
    people,
    done: important ? acknowledged : read,
  }))
  if (shares.length < 2) return null
  return (
    <ul className="nt-shares">
      {shares
        .toSorted((a, b) => a.done / a.people - b.done / b.people)
        .map(({ name, done, people }) => (
          <li key={name}>
            <span className="row">
              <span className="grow cut">{name}</span>
              <span className="num s">
                <Trans>
                  {done} of {people}
                </Trans>
              </span>
            </span>
            <Progress label={name} done={done} total={people} />
          </li>
        ))}
    </ul>
  )
}

type FilterProps = {
  filter: ReaderFilter
  batches: Batches
  important: boolean
  onChange: (change: Partial<ReaderFilter>) => void
}

function Filters({ filter, batches, important, onChange }: FilterProps) {
  const { t } = useLingui()
  const choices = important
    ? ([
        { value: 'waiting', label: t`Have not said so` },
        { value: 'acknowledged', label: t`Have` },
      ] as const)
    : ([
        { value: 'unread', label: t`Have not opened it` },
        { value: 'read', label: t`Have` },
      ] as const)
  return (
    <div className="row wrap nt-filter">
      <Seg
        label={t`Which readers`}
        value={filter.show}
        onChange={(show) => onChange({ show })}
        choices={choices as readonly { value: ReaderFilter['show']; label: string }[]}
      />
      {batches.length > 1 && (
        <SelectField
          name="readers-batch"
          label={t`Batch`}
          value={filter.batch ?? ''}
          none={t`All batches`}
          choices={batches.map(({ batch }) => ({
            value: batch?.id ?? 'none',
            label: batch?.name ?? t`Without a batch`,
          }))}
          onChange={(batch) => onChange({ batch: batch || undefined } as Partial<ReaderFilter>)}
        />
      )}
    </div>
  )
}

function Names({ rows, important }: { rows: ReaderList['rows']; important: boolean }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const hintOf = ({ person, batch, children }: ReaderList['rows'][number]) => {
    const names = children.join(', ')
    const who = names ? t`Guardian of ${names}` : i18n._(personWords[person.role])
    return [who, batch?.name].filter(Boolean).join(' · ')
  }
  return (
    <List label={t`Readers`}>
      {rows.map((row) => {
        const at = important ? row.acknowledgedAt : row.readAt
        return (
          <ListRow
            key={row.person.id}
            title={row.person.name}
            hint={hintOf(row)}
            after={
              at ? (
                <Chip tone="good">{format.when(at)}</Chip>
              ) : row.readAt ? (
                <Chip icon="eye">
                  <Trans>Opened</Trans>
                </Chip>
              ) : null
            }
          />
        )
      })}
    </List>
  )
}

function Nobody({ show }: { show: ReaderFilter['show'] }) {
  const { t } = useLingui()
  const isDone = show === 'waiting' || show === 'unread'
  return <EmptyState plain level={2} title={isDone ? t`Everybody has` : t`Nobody yet`} />
}

/** Once a day, to those who have not said so. */
function Remind({ notice }: { notice: Notice }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const reminding = useMutation({
    mutationFn: () => remind(notice.id),
    onSuccess: ({ people }) =>
      toast(t`${plural(people, { one: '# person is reminded.', other: '# people are reminded.' })}`),
    onError: (error) => toast(problemSentence(i18n, error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  const left = (notice.writing?.people ?? 0) - (notice.writing?.acknowledged ?? 0)
  if (left === 0) return null
  return (
    <Button look="tonal" icon="bell" busy={reminding.isPending} onClick={() => reminding.mutate()}>
      {t`${plural(left, { one: 'Remind # person', other: 'Remind # people' })}`}
    </Button>
  )
}

function Download({ noticeId, filter }: { noticeId: string; filter: ReaderFilter }) {
  const { i18n } = useLingui()
  const locale = useLanguage()
  const fetching = useMutation({
    mutationFn: () => downloadReaders(noticeId, filter, locale),
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  return (
    <Button look="line" icon="download" busy={fetching.isPending} onClick={() => fetching.mutate()}>
      <Trans>Excel file</Trans>
    </Button>
  )
}
