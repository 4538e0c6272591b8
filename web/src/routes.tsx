// Every screen's address. A new screen is one entry here; its page, a default export in features/, and its
// feature's words load when it is first opened.
import { createRouter } from '@tanstack/react-router'
import { ErrorPage, NotFoundPage, PageSkeleton } from './shell/pages.tsx'
import { rootRoute, screen } from './shell/screen.ts'

/** Exported for `npm run screens` and the bundle check, which read its static data. */
export const screens = [
  // ── Signing in ──
  screen({
    path: '/sign-in',
    page: 'signin/SignInPage',
    who: 'guests',
    frame: 'bare',
  }),
  screen({
    path: '/register',
    page: 'signin/RegisterPage',
    who: 'guests',
    frame: 'bare',
  }),
  // The secret of a link stands behind the #, so it is no parameter and stays out of every log.
  screen({
    path: '/link',
    page: 'signin/LinkPage',
    who: 'anyone',
    frame: 'bare',
  }),
  screen({
    path: '/account',
    page: 'account/AccountPage',
    who: 'signedIn',
    atGate: true,
  }),
  screen({
    path: '/registrations',
    page: 'registrations/RegistrationsPage',
    who: ['office', 'owner'],
  }),

  // ── Homes ──
  screen({ path: '/home', page: 'homes/HomePage', who: 'signedIn' }),

  // ── People ──
  screen({
    path: '/profile',
    page: 'people/ProfilePage',
    who: 'signedIn',
    atGate: true,
  }),

  // ── Batches ──

  // ── Question bank ──

  // ── Exams ──
  screen({
    path: '/exams',
    page: 'exams/ExamListPage',
    who: ['teacher', 'office', 'owner'],
  }),
  screen({
    path: '/exams/new',
    page: 'exams/NewExamPage',
    who: ['teacher', 'office', 'owner'],
  }),
  screen({
    path: '/exams/$examId',
    page: 'exams/ExamPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams' } },
  }),
  screen({
    path: '/exams/$examId/questions',
    page: 'exams/ExamQuestionsPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=draft' } },
  }),
  screen({
    path: '/exams/$examId/paper',
    page: 'exams/ExamPaperPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),
  screen({
    path: '/exams/$examId/attempts',
    page: 'exams/ExamAttemptsPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),

  // ── Attempts and results ──
  screen({
    path: '/exam/$examId',
    page: 'attempt/ExamStartPage',
    who: ['student'],
    visit: { params: { examId: '/v1/exams' } },
  }),
  screen({
    path: '/attempts/$attemptId',
    page: 'attempt/AttemptPage',
    who: ['student'],
    frame: 'bare',
    visit: false,
  }),
  screen({ path: '/tests', page: 'results/TestsPage', who: ['student'] }),
  screen({ path: '/results', page: 'results/ResultsPage', who: ['parent'] }),
  screen({
    path: '/results/$attemptId',
    page: 'results/ResultPage',
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
