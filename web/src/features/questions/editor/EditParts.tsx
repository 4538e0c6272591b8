// What the pages that change something of the bank share: opening it, waiting for it, ending the work.
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { QueryKey, UseQueryOptions, UseQueryResult } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { Main } from '../../../shell/Frame.tsx'
import { TaskTop } from '../../../shell/PageHead.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Skeleton } from '../../../ui/States.tsx'

/** What is being changed stays as it was when it was opened; its version says so to the server. */
export function useOpened<Data, Key extends QueryKey>(
  query: UseQueryOptions<Data, Error, Data, Key>,
): UseQueryResult<Data> {
  return useQuery({ ...query, refetchOnWindowFocus: false, refetchOnReconnect: false })
}

type WaitingProps = { title: string; query: UseQueryResult<unknown>; failed: string }

/** The editor before what it changes has come. */
export function WaitingEditor({ title, query, failed }: WaitingProps) {
  return (
    <>
      <TaskTop title={title} />
      <Main>
        <Loaded query={query} failed={failed}>
          {() => <Skeleton />}
        </Loaded>
      </Main>
    </>
  )
}

/** The two ways to end a change: save what the form of this id holds, or leave everything as it was. */
export function SaveOrDiscard({
  form,
  busy,
  onDiscard,
}: {
  form: string
  busy: boolean
  onDiscard: () => void
}) {
  return (
    <>
      <Button type="submit" form={form} busy={busy}>
        {busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
      </Button>
      <Button look="quiet" onClick={onDiscard}>
        <Trans>Discard</Trans>
      </Button>
    </>
  )
}

/** What saving did to scheduled exams; nothing where it did nothing to them. */
export function useEarlierKeys(): (count: number) => string | undefined {
  const { t } = useLingui()
  return (count) =>
    count > 0
      ? t`${plural(count, {
          one: 'Saved. # scheduled exam keeps the earlier answer.',
          other: 'Saved. # scheduled exams keep the earlier answer.',
        })}`
      : undefined
}
