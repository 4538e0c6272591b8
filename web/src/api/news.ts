// Screens that stay true by themselves: what the server tells is loaded anew while they are open.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followLive, type LiveEvent } from './live.ts'

const listeners = new Set<(event: LiveEvent) => void>()
let stopFollowing: (() => void) | undefined

/** One stream for everything in this tab that listens; it lasts as long as anything does. */
function listen(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener)
  stopFollowing ??= followLive((event) => {
    for (const tell of listeners) tell(event)
  })
  return () => {
    listeners.delete(listener)
    // Not at once: from one screen to the next the stream goes on.
    setTimeout(() => {
      if (listeners.size > 0) return
      stopFollowing?.()
      stopFollowing = undefined
    })
  }
}

/**
 * Calls `load` for each thing that changed while the screen is open. Give a function that stays the same. `examId` names
 * an exam whose board the screen shows: its every change is told as well.
 */
export function useNews(load: (queries: QueryClient, event: LiveEvent) => void, examId?: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    const tell = (event: LiveEvent) => load(queries, event)
    return examId ? followLive(tell, examId) : listen(tell)
  }, [queries, load, examId])
}

/** An exam was set, changed or published: everything that shows exams or results asks anew. */
export function loadExamsAnew(queries: QueryClient, { kind, id }: LiveEvent): void {
  if (kind !== 'exam-changed' && kind !== 'exam-published') return
  for (const queryKey of [['exams'], ['exam', id], ['results'], ['result']])
    void queries.invalidateQueries({ queryKey })
}
