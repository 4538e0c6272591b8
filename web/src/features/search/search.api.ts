// What the search asks of the server: when the typing rests, and the answer to the last of it only.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, ask } from '../../api/client.ts'
import type { paths } from '../../api/schema.d.ts'
import { useOnline } from '../../ui/online.ts'
import { useLanguage } from '../../words/language.ts'

export type Found = paths['/v1/search']['get']['responses'][200]['content']['application/json']
export type Kind = keyof Found
export type Line = { id: string; title: string; hint?: string }

/** Milliseconds without a key before it is looked up. */
const REST = 150
/** Fewer letters begin everything. */
const LEAST = 2
const MOST = 80

/** What the server found. `isWaiting` while that is not yet what was typed last. */
export function useFound(typed: string) {
  const locale = useLanguage()
  const online = useOnline()
  const q = typed.trim().slice(0, MOST)
  const rested = useRested(q)
  const isAsked = online && q.length >= LEAST
  const query = useQuery({
    queryKey: ['search', rested, locale],
    queryFn: ({ signal }) => ask(api.GET('/v1/search', { params: { query: { q: rested, locale } }, signal })),
    enabled: isAsked && rested.length >= LEAST,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
  })
  const isWaiting = isAsked && (q !== rested || query.isPending || query.isPlaceholderData)
  return {
    found: isAsked ? query.data : undefined,
    isWaiting: isWaiting && !query.isError,
    error: isAsked && q === rested ? query.error : null,
    retry: () => void query.refetch(),
  }
}

/** The value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
