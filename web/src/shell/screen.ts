// What a screen's line in routes.tsx says, and how it becomes a route.
import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { Root } from './Root.tsx'
import type { Face } from './viewer.ts'

/** Who may open it: some of the five faces, everybody signed in, only guests (signing in), or anyone at all. */
export type Audience = readonly Face[] | 'signedIn' | 'guests' | 'anyone'

/**
 * How `npm run screens` opens it. Each parameter is an address of the API whose first row's id is taken
 * (`{ examId: '/v1/exams?state=published' }`), or a fixed word (`{ tab: '=open' }`). `as` names the faces to
 * visit it as, where not all of the audience; `false` leaves it out (a screen that needs a live attempt, say).
 */
export type Visit = false | { params?: Record<string, string>; as?: readonly Face[] }

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    who?: Audience
    /** app: top bar and nav · task: no tabs on a phone, for a dock · bare: nothing around it. */
    frame?: 'app' | 'task' | 'bare'
    /** Served even while something is missing (a guardian's consent, an owner's second step). */
    atGate?: boolean
    visit?: Visit
  }
}

export const rootRoute = createRootRoute({ component: Root })

type Line<Path extends string> = {
  path: Path
  /** `() => import('./features/exams/ExamPage.tsx')`, whose default export is the page. */
  page: () => Promise<{ default: ComponentType }>
  who: Audience
  frame?: 'app' | 'task' | 'bare'
  atGate?: boolean
  visit?: Visit
}

/** One screen: its address, its page (loaded when first opened), who may open it. */
export function screen<const Path extends string>({
  path,
  page,
  who,
  frame = 'app',
  atGate,
  visit = {},
}: Line<Path>) {
  return createRoute({
    getParentRoute: () => rootRoute,
    path,
    component: lazyRouteComponent(page),
    staticData: { who, frame, atGate, visit },
  })
}
