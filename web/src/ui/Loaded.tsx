// One answer of the server on the screen, in whichever of its states it is.
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState, OfflineNote, Skeleton } from './States.tsx'

type LoadedProps<Data> = {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
  /** The shape of what comes, where rows are not it. */
  skeleton?: ReactNode
  /** What did not work, if it fails: "The batches did not load". */
  failed?: ReactNode
}

/** Shows the data; before it, its shape; instead of it, what went wrong. Old data stays while offline. */
export function Loaded<Data>({ query, children, skeleton, failed }: LoadedProps<Data>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <OfflineNote since={new Date(query.dataUpdatedAt)} />}
        {children(query.data)}
      </>
    )
  }
  if (query.isError)
    return <ErrorState error={query.error} title={failed} retry={() => void query.refetch()} />
  return skeleton ?? <Skeleton />
}
