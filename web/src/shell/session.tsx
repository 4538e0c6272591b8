// The session of this tab: who is signed in, kept through a reload, ended everywhere at once.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { expectPerson, keepAccess, mayHaveSession, onAccessChange, renewAccess } from '../api/access.ts'
import { api, ask } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { readLanguage } from '../words/language.ts'
import type { Viewer } from './viewer.ts'

/** `starting` until it is known whether somebody is signed in; `unreachable` when the server cannot say. */
export type SessionState =
  | { phase: 'starting' }
  | { phase: 'guest' }
  | { phase: 'signedIn'; viewer: Viewer }
  | { phase: 'unreachable'; error: unknown }

type Session = {
  state: SessionState
  /** After a sign-in, or an accepted invitation: keeps the token and asks who this is. */
  begin: (accessToken: string) => Promise<Viewer>
  /** Asks again who this is: after a change of name, photo, powers or consent. */
  refresh: () => Promise<Viewer | undefined>
  end: () => Promise<void>
  retry: () => void
}

const Context = createContext<Session | undefined>(undefined)
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session')

/** Gives the session to everything inside. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const [state, setState] = useState(startAsRemembered)

  const learn = useCallback(async () => {
    const viewer = await ask(api.GET('/v1/me'))
    rememberViewer(viewer)
    await readLanguage(viewer.person.locale)
    setState((state) => (isOf(state, viewer) ? state : { phase: 'signedIn', viewer }))
    return viewer
  }, [])

  const start = useCallback(async () => {
    setState((state) => (state.phase === 'signedIn' ? state : { phase: 'starting' }))
    const found = await findSession(learn)
    setState((state) => (found.phase === 'signedIn' && isOf(state, found.viewer) ? state : found))
  }, [learn])

  useEffect(() => void start(), [start])
  useEffect(() => leaveTogether(queries, setState), [queries])

  const session = useMemo<Session>(
    () => ({
      state,
      begin: async (token) => {
        queries.clear()
        keepAccess(token)
        return await learn()
      },
      refresh: async () => await learn(),
      end: async () => {
        await endOnServer()
        channel?.postMessage('ended')
        sessionStorage.clear()
        forgetViewer()
        // Answers of an exam that is under way: nothing personal stays on a shared phone.
        indexedDB?.deleteDatabase('attempts')
        // And the names on the sheets that a teacher has seen; their own marks, without names, wait for them.
        indexedDB?.deleteDatabase('attendance-copies')
        keepAccess(undefined)
      },
      retry: () => void start(),
    }),
    [state, queries, learn, start],
  )
  return <Context value={session}>{children}</Context>
}

/**
 * Whoever used this tab last is shown at once, while the server is asked: a slow phone spares two round trips. What
 * they would read or write waits for that answer.
 */
function startAsRemembered(): SessionState {
  const viewer = mayHaveSession() ? rememberedViewer() : undefined
  if (!viewer) return { phase: 'starting' }
  expectPerson(viewer.person.id, forgetViewer)
  return { phase: 'signedIn', viewer }
}

/** Whether this viewer is shown already, with the same rights. */
const isOf = (state: SessionState, viewer: Viewer) =>
  state.phase === 'signedIn' && JSON.stringify(state.viewer) === JSON.stringify(viewer)

/** Renews the session that this device had, if it had one. Without a network the last known person stays. */
async function findSession(learn: () => Promise<Viewer>): Promise<SessionState> {
  if (!mayHaveSession()) return { phase: 'guest' }
  try {
    if (!(await renewAccess())) return { phase: 'guest' }
    return { phase: 'signedIn', viewer: await learn() }
  } catch (error) {
    const viewer = rememberedViewer()
    if (error instanceof Problem && error.status === 401) return { phase: 'guest' }
    return viewer ? { phase: 'signedIn', viewer } : { phase: 'unreachable', error }
  }
}

/** When the token is gone, here or in another tab, nothing of the person stays on the screen or in memory. */
function leaveTogether(queries: QueryClient, setState: (state: SessionState) => void): () => void {
  const leave = () => {
    queries.clear()
    forgetViewer()
    setState({ phase: 'guest' })
  }
  const stop = onAccessChange((signedIn) => !signedIn && leave())
  const hear = () => keepAccess(undefined)
  channel?.addEventListener('message', hear)
  return () => {
    stop()
    channel?.removeEventListener('message', hear)
  }
}

/** The device forgets the session even where the server cannot be told; its end there follows by time. */
async function endOnServer(): Promise<void> {
  await ask(api.DELETE('/v1/session')).catch(() => undefined)
}

const remembered = 'viewer'
const lastPerson = 'last-person'

/**
 * Kept so that a reload without a network still knows who this is. A student's and a teacher's are kept beyond the tab,
 * until they sign out: a killed browser must open the exam, or the lecture's sheet, again, network or not. Everybody
 * else's goes with the tab.
 */
function rememberViewer(viewer: Viewer): void {
  // Drafts outlive an ended session, for the same person to go on; another person must not find them.
  const last = sessionStorage.getItem(lastPerson)
  if (last && last !== viewer.person.id) sessionStorage.clear()
  forgetViewer()
  sessionStorage.setItem(lastPerson, viewer.person.id)
  const room = ['student', 'teacher'].includes(viewer.person.role) ? localStorage : sessionStorage
  room.setItem(remembered, JSON.stringify(viewer))
}

function rememberedViewer(): Viewer | undefined {
  const kept = sessionStorage.getItem(remembered) ?? localStorage.getItem(remembered)
  return kept ? (JSON.parse(kept) as Viewer) : undefined
}

function forgetViewer(): void {
  sessionStorage.removeItem(remembered)
  localStorage.removeItem(remembered)
}

/** The session: for the shell, sign-in and sign-out. */
export function useSession(): Session {
  const session = use(Context)
  if (!session) throw new Error('useSession outside of SessionProvider')
  return session
}

/** Who is signed in. Only on screens for signed-in people. */
export function useViewer(): Viewer {
  const { state } = useSession()
  if (state.phase !== 'signedIn') throw new Error('useViewer on a screen for guests')
  return state.viewer
}

/** Whether the viewer may do an operation that needs no object; for one with an object, ask its own `can`. */
export function useCan(): (operation: string) => boolean {
  const { can } = useViewer()
  return (operation) => can.includes(operation)
}
