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
  screen({
    path: '/exams',
    page: () => import('./features/exams/ExamListPage.tsx'),
    who: ['teacher', 'office', 'owner'],
  }),
  screen({
    path: '/exams/new',
    page: () => import('./features/exams/NewExamPage.tsx'),
    who: ['teacher', 'office', 'owner'],
  }),
  screen({
    path: '/exams/$examId',
    page: () => import('./features/exams/ExamPage.tsx'),
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams' } },
  }),
  screen({
    path: '/exams/$examId/questions',
    page: () => import('./features/exams/ExamQuestionsPage.tsx'),
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=draft' } },
  }),
  screen({
    path: '/exams/$examId/paper',
    page: () => import('./features/exams/ExamPaperPage.tsx'),
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),
  screen({
    path: '/exams/$examId/attempts',
    page: () => import('./features/exams/ExamAttemptsPage.tsx'),
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),

  // ── Attempts and results ──
  screen({
    path: '/exam/$examId',
    page: () => import('./features/attempt/ExamStartPage.tsx'),
    who: ['student'],
    visit: { params: { examId: '/v1/exams' } },
  }),
  screen({
    path: '/attempts/$attemptId',
    page: () => import('./features/attempt/AttemptPage.tsx'),
    who: ['student'],
    frame: 'bare',
    visit: false,
  }),
  screen({ path: '/tests', page: () => import('./features/results/TestsPage.tsx'), who: ['student'] }),
  screen({ path: '/results', page: () => import('./features/results/ResultsPage.tsx'), who: ['parent'] }),
  screen({
    path: '/results/$attemptId',
    page: () => import('./features/results/ResultPage.tsx'),
    who: 'signedIn',
    visit: false,
  }),
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
