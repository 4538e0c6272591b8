// Every screen's address. A new screen is one entry here; pages load when they are first opened.
import { createRouter } from '@tanstack/react-router'
import { ErrorPage, NotFoundPage, PageSkeleton } from './shell/pages.tsx'
import { rootRoute, screen } from './shell/screen.ts'

/** Exported for `npm run screens` and the bundle check, which read its static data. */
export const screens = [
  // ── Signing in ──
  screen({
    path: '/sign-in',
    page: () => import('./features/signin/SignInPage.tsx'),
    who: 'guests',
    frame: 'bare',
  }),

  // ── Homes ──
  screen({ path: '/home', page: () => import('./features/homes/HomePage.tsx'), who: 'signedIn' }),

  // ── People ──
  screen({
    path: '/profile',
    page: () => import('./features/people/ProfilePage.tsx'),
    who: 'signedIn',
    atGate: true,
  }),

  // ── Batches ──

  // ── Question bank ──

  // ── Exams ──

  // ── Attempts and results ──
] as const

export const router = createRouter({
  routeTree: rootRoute.addChildren(screens),
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 300,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
