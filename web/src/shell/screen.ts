// What a screen's line in routes.tsx says, and how it becomes a route.
import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { readFeatureWords } from '../words/language.ts'
import { loadFrame } from './appFrame.ts'
import { Root } from './Root.tsx'
import type { Audience, Face } from './viewer.ts'

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
    page?: string
  }
}

export const rootRoute = createRootRoute({ component: Root })

type Line<Path extends string> = {
  path: Path
  /** `exams/ExamPage` is the default export of features/exams/ExamPage.tsx. */
  page: `${string}/${string}Page`
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
    component: lazyRouteComponent(() => loadPage(page, frame !== 'bare')),
    staticData: { who, frame, atGate, visit, page },
  })
}

/** Every page of the features, each a script of its own. */
const pages = import.meta.glob<{ default: ComponentType }>('../features/*/*Page.tsx')

/** A page, its feature's words and what stands around it, side by side. */
async function loadPage(page: string, framed: boolean): Promise<{ default: ComponentType }> {
  const load = pages[`../features/${page}.tsx`]
  if (!load) throw new Error(`routes.tsx names a page that is not there: ${page}`)
  const [feature = ''] = page.split('/')
  const [loaded] = await Promise.all([load(), readFeatureWords(feature), framed && loadFrame()])
  return loaded
}

/** The pages that routes.tsx may name; for the test that holds the two together. */
export function pageNames(): string[] {
  return Object.keys(pages).map((path) => path.slice('../features/'.length, -'.tsx'.length))
}
