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
  screen({ path: '/more', page: 'more/MorePage', who: 'signedIn' }),

  // ── People ──
  screen({
    path: '/people',
    page: 'people/PeoplePage',
    who: ['teacher', 'office', 'owner'],
  }),
  screen({
    path: '/people/new',
    page: 'people/NewPersonPage',
    who: ['office', 'owner'],
  }),
  screen({
    path: '/people/$personId',
    page: 'people/PersonPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { personId: '/v1/people?role=student' } },
  }),
  screen({
    path: '/profile',
    page: 'people/ProfilePage',
    who: 'signedIn',
    atGate: true,
  }),

  screen({ path: '/people/import', page: 'imports/StudentImportPage', who: ['office', 'owner'] }),
  screen({
    path: '/imports/$importId',
    page: 'imports/ImportPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { importId: '/v1/imports' }, as: ['office', 'owner'] },
  }),
  screen({ path: '/institute', page: 'institute/InstitutePage', who: ['owner'] }),

  // ── Batches ──
  screen({
    path: '/batches',
    page: 'batches/BatchesPage',
    who: ['teacher', 'office', 'owner'],
  }),
  screen({ path: '/batches/new', page: 'batches/NewBatchPage', who: ['office', 'owner'] }),
  screen({
    path: '/batches/$batchId',
    page: 'batches/BatchPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { batchId: '/v1/batches' } },
  }),
  screen({ path: '/courses', page: 'batches/CoursesPage', who: ['office', 'owner'] }),

  // ── The timetable ──
  screen({ path: '/timetable', page: 'timetable/TimetablePage', who: 'signedIn' }),
  screen({ path: '/timetable/print', page: 'timetable/PrintPage', who: 'signedIn', frame: 'bare' }),
  screen({
    path: '/timetable/calendar',
    page: 'timetable/CalendarPage',
    who: ['student', 'parent', 'teacher'],
  }),
  screen({ path: '/timetable/plan', page: 'timetable/PlanPage', who: ['office', 'owner'] }),
  screen({ path: '/holidays', page: 'timetable/HolidaysPage', who: 'signedIn' }),
  screen({ path: '/rooms', page: 'timetable/RoomsPage', who: ['office', 'owner'] }),

  // ── Question bank ──
  screen({
    path: '/questions',
    page: 'questions/QuestionListPage',
    who: ['teacher', 'office', 'owner'],
    visit: { as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/questions/new',
    page: 'questions/NewQuestionPage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: { as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/questions/import',
    page: 'questions/QuestionImportPage',
    who: ['teacher', 'office', 'owner'],
    visit: { as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/questions/similar',
    page: 'questions/SimilarPairsPage',
    who: ['teacher', 'office', 'owner'],
    visit: { as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/passages/new',
    page: 'questions/NewPassagePage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: { as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/passages/$passageId',
    page: 'questions/EditPassagePage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: false,
  }),
  screen({
    path: '/blueprints',
    page: 'blueprints/BlueprintsPage',
    who: ['teacher', 'office', 'owner'],
    visit: { as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/blueprints/new',
    page: 'blueprints/NewBlueprintPage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: { as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/blueprints/$blueprintId',
    page: 'blueprints/BlueprintPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { blueprintId: '/v1/blueprints' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/blueprints/$blueprintId/edit',
    page: 'blueprints/EditBlueprintPage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: { params: { blueprintId: '/v1/blueprints' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/questions/$questionId',
    page: 'questions/QuestionPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { questionId: '/v1/questions' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/questions/$questionId/edit',
    page: 'questions/EditQuestionPage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: { params: { questionId: '/v1/questions' }, as: ['teacher', 'owner'] },
  }),

  // ── What the tests told ──
  screen({
    path: '/exams/$examId/analysis',
    page: 'analysis/ExamAnalysisPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/batches/$batchId/analysis',
    page: 'analysis/BatchAnalysisPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { batchId: '/v1/batches' }, as: ['teacher', 'owner'] },
  }),
  // ── On paper ──
  screen({
    path: '/exams/$examId/papers',
    page: 'papers/PapersPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=scheduled' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/exams/$examId/marks',
    page: 'papers/MarksPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/exams/$examId/paper-files',
    page: 'papers/PaperFilesPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/batches/$batchId/reports',
    page: 'reportCards/BatchReportsPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { batchId: '/v1/batches' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/students/$studentId/report-card',
    page: 'reportCards/StudentReportPage',
    who: ['student', 'parent', 'teacher', 'office', 'owner'],
    visit: { params: { studentId: '/v1/people?role=student' }, as: ['teacher', 'owner'] },
  }),

  screen({ path: '/progress', page: 'analysis/ProgressPage', who: ['student'] }),
  screen({
    path: '/students/$studentId/progress',
    page: 'analysis/StudentProgressPage',
    who: ['parent', 'teacher', 'office', 'owner'],
    visit: { params: { studentId: '/v1/people?role=student' }, as: ['teacher', 'owner'] },
  }),
  screen({ path: '/notebook', page: 'notebook/NotebookPage', who: ['student'] }),

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
    path: '/exams/$examId/blueprint',
    page: 'exams/ExamBlueprintPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),
  screen({
    path: '/exams/$examId/attempts',
    page: 'exams/ExamAttemptsPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),

  screen({
    path: '/exams/$examId/live',
    page: 'invigilation/LivePage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=open' }, as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/attempts/$attemptId/integrity',
    page: 'invigilation/IntegrityPage',
    who: 'signedIn',
    visit: false,
  }),

  screen({
    path: '/exams/$examId/key',
    page: 'keys/KeyPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),
  screen({
    path: '/exams/$examId/ranks',
    page: 'keys/RanksPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),
  screen({
    path: '/exam/$examId/key',
    page: 'keys/OwnKeyPage',
    who: ['student'],
    visit: { params: { examId: '/v1/exams?state=published' } },
  }),

  // ── Leave ──
  screen({ path: '/leave', page: 'leave/LeavePage', who: 'signedIn' }),
  screen({ path: '/leave/new', page: 'leave/NewLeavePage', who: ['student', 'parent', 'teacher'] }),
  screen({
    path: '/leave/$leaveId',
    page: 'leave/OneLeavePage',
    who: 'signedIn',
    visit: { params: { leaveId: '/v1/leaves' } },
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
  screen({ path: '/receipt', page: 'attempt/ReceiptPage', who: 'signedIn' }),
  screen({ path: '/tests', page: 'results/TestsPage', who: ['student'] }),
  screen({ path: '/results', page: 'results/ResultsPage', who: ['parent'] }),
  screen({
    path: '/results/$attemptId',
    page: 'results/ResultPage',
    who: 'signedIn',
    visit: false,
  }),

  // ── Messages ──
  screen({ path: '/inbox', page: 'inbox/InboxPage', who: 'signedIn' }),
  screen({
    path: '/digest/$studentId',
    page: 'digest/DigestPage',
    who: ['student', 'parent', 'teacher', 'office', 'owner'],
    visit: { params: { studentId: '/v1/people?role=student' }, as: ['teacher', 'owner'] },
  }),
  screen({ path: '/profile/messages', page: 'messages/PreferencesPage', who: 'signedIn' }),
  screen({
    path: '/messages',
    page: 'messages/DeliveriesPage',
    who: ['office', 'owner'],
  }),
  screen({
    path: '/messages/templates',
    page: 'messages/TemplatesPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/messages/templates/$kind/$locale',
    page: 'messages/TemplatePage',
    who: ['office', 'owner'],
    visit: { params: { kind: '=absence', locale: '=mr' }, as: ['owner'] },
  }),
  screen({ path: '/messages/channels', page: 'messages/ChannelsPage', who: ['owner'] }),

  // ── Attendance and registers ──
  screen({ path: '/attendance', page: 'attendance/AttendancePage', who: 'signedIn' }),
  screen({
    path: '/attendance/settings',
    page: 'attendance/AttendanceSettingsPage',
    who: ['office', 'owner'],
  }),
  screen({
    path: '/attendance/students/$studentId',
    page: 'attendance/StudentAttendancePage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { studentId: '/v1/people?role=student' } },
  }),
  screen({
    path: '/lectures/$lectureId/attendance',
    page: 'attendance/MarkPage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: { params: { lectureId: '/v1/attendance/lectures' } },
  }),
  screen({
    path: '/lectures/$lectureId/code',
    page: 'attendance/RoomCodePage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: { params: { lectureId: '/v1/attendance/lectures' } },
  }),
  screen({ path: '/code', page: 'attendance/CodePage', who: ['student'] }),
  // Opened by the phone's own camera. Not visited: it would be tried at once.
  screen({ path: '/code/$code', page: 'attendance/CodePage', who: ['student'], visit: false }),
  screen({
    path: '/registers',
    page: 'registers/RegistersPage',
    who: ['teacher', 'office', 'owner'],
  }),
  screen({
    path: '/registers/$batchId',
    page: 'registers/BatchRegisterPage',
    who: ['teacher', 'office', 'owner'],
    visit: { params: { batchId: '/v1/batches' } },
  }),

  // ── Notices ──
  screen({ path: '/notices', page: 'notices/NoticesPage', who: 'signedIn' }),
  screen({
    path: '/notices/new',
    page: 'notices/NewNoticePage',
    who: ['teacher', 'office', 'owner'],
    frame: 'task',
    visit: { as: ['teacher', 'owner'] },
  }),
  screen({
    path: '/notices/$noticeId',
    page: 'notices/NoticePage',
    who: 'signedIn',
    visit: { params: { noticeId: '/v1/notices' } },
  }),

  // ── Fees: the counter ──
  screen({
    path: '/counter',
    page: 'counter/CounterPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/students/$studentId',
    page: 'counter/StudentFeesPage',
    who: ['office', 'owner'],
    visit: { params: { studentId: '/v1/people?role=student' }, as: ['owner'] },
  }),
  screen({
    path: '/fees/cheques',
    page: 'counter/ChequesPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),

  // ── Fees: the family ──
  screen({ path: '/fees', page: 'fees/FeesPage', who: ['student', 'parent'] }),
  screen({
    path: '/fees/receipts/$documentId',
    page: 'fees/ReceiptPage',
    who: ['student', 'parent', 'office', 'owner'],
    visit: false,
  }),

  // ── Fees: plans, heads, rules ──
  screen({
    path: '/fees/plans',
    page: 'feePlans/PlansPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/plans/new',
    page: 'feePlans/NewPlanPage',
    who: ['office', 'owner'],
    frame: 'task',
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/plans/$planId',
    page: 'feePlans/PlanPage',
    who: ['office', 'owner'],
    visit: { params: { planId: '/v1/fee-plans' }, as: ['owner'] },
  }),
  screen({
    path: '/fees/plans/$planId/edit',
    page: 'feePlans/EditPlanPage',
    who: ['office', 'owner'],
    frame: 'task',
    visit: { params: { planId: '/v1/fee-plans' }, as: ['owner'] },
  }),
  screen({
    path: '/fees/assign',
    page: 'feePlans/AssignPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/heads',
    page: 'feePlans/HeadsPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/settings',
    page: 'feePlans/SettingsPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),

  // ── Fees: concessions, leaving, refunds, reminders ──
  screen({
    path: '/fees/concessions',
    page: 'feeCare/ConcessionsPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/refunds',
    page: 'feeCare/RefundsPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/refunds/$refundId',
    page: 'feeCare/RefundPage',
    who: ['office', 'owner'],
    visit: { params: { refundId: '/v1/refunds' }, as: ['owner'] },
  }),
  screen({
    path: '/fees/leaving/$assignmentId',
    page: 'feeCare/LeavingPage',
    who: ['office', 'owner'],
    visit: false,
  }),
  screen({
    path: '/fees/reminders',
    page: 'feeCare/RemindersPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),

  // ── Fees: the books ──
  screen({ path: '/daybook', page: 'books/DayBookPage', who: ['office', 'owner'], visit: { as: ['owner'] } }),
  screen({ path: '/fees/dues', page: 'books/DuesPage', who: ['office', 'owner'], visit: { as: ['owner'] } }),
  screen({
    path: '/fees/collections',
    page: 'books/CollectionsPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/exports',
    page: 'books/ExportsPage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),

  // ── Fees: online payments ──
  screen({
    path: '/fees/online',
    page: 'onlinePayments/OnlinePage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/fees/statements/$statementId',
    page: 'onlinePayments/StatementPage',
    who: ['office', 'owner'],
    visit: { params: { statementId: '/v1/bank-statements' }, as: ['owner'] },
  }),
  screen({ path: '/fees/gateway', page: 'onlinePayments/GatewayPage', who: ['owner'] }),

  // ── Queries ──
  screen({ path: '/queries', page: 'queries/QueriesPage', who: 'signedIn' }),
  screen({ path: '/queries/new', page: 'queries/NewQueryPage', who: ['student', 'parent'], frame: 'task' }),
  screen({
    path: '/queries/care',
    page: 'queries/CarePage',
    who: ['office', 'owner'],
    visit: { as: ['owner'] },
  }),
  screen({
    path: '/queries/$queryId',
    page: 'queries/QueryPage',
    who: 'signedIn',
    visit: { params: { queryId: '/v1/queries' } },
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
