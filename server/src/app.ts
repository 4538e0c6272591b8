// The whole server: lists every feature, nothing else.
import type { Config } from './config.ts'
import { serveAbsences } from './features/absences/absences.routes.ts'
import { sessionRelations, sessionVisible } from './features/account/account.access.ts'
import { serveAccount } from './features/account/account.routes.ts'
import { serveAccounting } from './features/accounting/accounting.routes.ts'
import { serveAdmission } from './features/admission/admission.routes.ts'
import { serveAnalysis } from './features/analysis/analysis.routes.ts'
import { attemptRelations, attemptsVisible } from './features/attempts/attempts.access.ts'
import { serveAttempts } from './features/attempts/attempts.routes.ts'
import { serveAttemptClock } from './features/attempts/clock.routes.ts'
import { serveSaving } from './features/attempts/saving.routes.ts'
import { serveAttendance } from './features/attendance/attendance.routes.ts'
import { serveAttendanceCodes } from './features/attendanceCodes/attendanceCodes.routes.ts'
import { serveAttendanceSettings } from './features/attendanceSettings/attendanceSettings.routes.ts'
import { serveBank } from './features/bank/bank.routes.ts'
import { batchRelations, batchVisible } from './features/batches/batches.access.ts'
import { serveBatches } from './features/batches/batches.routes.ts'
import { serveEnrolments } from './features/batches/enrolments.routes.ts'
import { serveBlueprints } from './features/blueprints/blueprints.routes.ts'
import { serveCalendar } from './features/calendar/calendar.routes.ts'
import { serveChannels } from './features/channels/channels.routes.ts'
import { chequeVisible } from './features/cheques/cheques.access.ts'
import { serveCheques } from './features/cheques/cheques.routes.ts'
import { concessionVisible } from './features/concessions/concessions.access.ts'
import { serveConcessions } from './features/concessions/concessions.routes.ts'
import { serveCounter } from './features/counter/counter.routes.ts'
import { courseVisible } from './features/courses/courses.access.ts'
import { serveCourses } from './features/courses/courses.routes.ts'
import { serveDaybook } from './features/daybook/daybook.routes.ts'
import { serveDeliveries } from './features/deliveries/deliveries.routes.ts'
import { serveDigest } from './features/digest/digest.routes.ts'
import { serveDues } from './features/dues/dues.routes.ts'
import { examRelations, examsVisible } from './features/exams/exams.access.ts'
import { serveExams } from './features/exams/exams.routes.ts'
import { serveExamPaper } from './features/exams/paper/paper.routes.ts'
import { serveFamilyFees } from './features/familyFees/familyFees.routes.ts'
import { serveFeePapers } from './features/feePapers/feePapers.routes.ts'
import { serveFeeHeads } from './features/feePlans/feeHeads.routes.ts'
import { feeHeadVisible, feePlanVisible } from './features/feePlans/feePlans.access.ts'
import { serveFeePlans } from './features/feePlans/feePlans.routes.ts'
import { feeDocumentRelations, feeDocumentVisible } from './features/feeReceipts/feeReceipts.access.ts'
import { serveFeeReceipts } from './features/feeReceipts/feeReceipts.routes.ts'
import { serveFeeReminders } from './features/feeReminders/feeReminders.routes.ts'
import { serveFeeReports } from './features/feeReports/feeReports.routes.ts'
import { serveFiles } from './features/files/files.routes.ts'
import { serveGateway } from './features/gateway/gateway.routes.ts'
import { serveGatewayReturn } from './features/gateway/returning.ts'
import { serveGuardians } from './features/guardians/guardians.routes.ts'
import { serveGuidelines } from './features/guidelines/guidelines.routes.ts'
import { serveHolidays } from './features/holidays/holidays.routes.ts'
import { serveHomes } from './features/homes/homes.routes.ts'
import { importRelations, importVisible } from './features/imports/imports.access.ts'
import { serveImports } from './features/imports/imports.routes.ts'
import { serveInstitute } from './features/institute/institute.routes.ts'
import { serveIntegrity } from './features/integrity/integrity.routes.ts'
import { serveInvigilation } from './features/invigilation/invigilation.routes.ts'
import { servePresence } from './features/invigilation/presence.routes.ts'
import { serveKeys } from './features/keys/keys.routes.ts'
import { leaveRelations, leaveVisible } from './features/leave/leave.access.ts'
import { serveLeave } from './features/leave/leave.routes.ts'
import { serveFreeTimes, serveLectures } from './features/lectures/lectures.routes.ts'
import { serveLinks } from './features/links/links.routes.ts'
import { serveMessages } from './features/messages/messages.routes.ts'
import { serveNotebook } from './features/notebook/notebook.routes.ts'
import { serveNoticeReaders } from './features/noticeReaders/noticeReaders.routes.ts'
import { noticeRelations, noticeVisible } from './features/notices/notices.access.ts'
import { serveNotices } from './features/notices/notices.routes.ts'
import { servePapers } from './features/papers/papers.routes.ts'
import { servePaperTests } from './features/paperTests/paperTests.routes.ts'
import { servePassages } from './features/passages/passages.routes.ts'
import { servePersonAccess } from './features/people/access.routes.ts'
import { personRelations, personVisible, studentVisible } from './features/people/people.access.ts'
import { servePeople } from './features/people/people.routes.ts'
import { servePlans } from './features/plans/plans.routes.ts'
import { servePractice } from './features/practice/practice.routes.ts'
import { queryRelations, queryVisible } from './features/queries/queries.access.ts'
import { serveQueries } from './features/queries/queries.routes.ts'
import { serveQueryCare } from './features/queryCare/queryCare.routes.ts'
import { serveQuestionExport } from './features/questionExport/questionExport.routes.ts'
import { serveQuestionImport } from './features/questionImport/questionImport.routes.ts'
import { questionVisible } from './features/questions/questions.access.ts'
import { serveQuestions } from './features/questions/questions.routes.ts'
import { serveRanks } from './features/ranks/ranks.routes.ts'
import { serveReceipts } from './features/receipts/receipts.routes.ts'
import { refundVisible } from './features/refunds/refunds.access.ts'
import { serveRefunds } from './features/refunds/refunds.routes.ts'
import { serveRegisters } from './features/registers/registers.routes.ts'
import { registrationVisible } from './features/registrations/registrations.access.ts'
import { serveRegistrations } from './features/registrations/registrations.routes.ts'
import { serveReportCards } from './features/reportCards/reportCards.routes.ts'
import { serveResults } from './features/results/results.routes.ts'
import { roomVisible } from './features/rooms/rooms.access.ts'
import { serveRooms } from './features/rooms/rooms.routes.ts'
import { serveSealedPapers } from './features/sealedPapers/sealedPapers.routes.ts'
import { serveSearch } from './features/search/search.routes.ts'
import { serveSharedAnswers } from './features/sharedAnswers/sharedAnswers.routes.ts'
import { serveSignIn } from './features/signin/signin.routes.ts'
import { serveSite } from './features/site/site.routes.ts'
import { serveStatements } from './features/statements/statements.routes.ts'
import { lectureRelations, lectureVisible } from './features/timetable/timetable.access.ts'
import { serveTimetable } from './features/timetable/timetable.routes.ts'
import { serveClaims } from './features/upi/deciding.routes.ts'
import { serveUpi } from './features/upi/upi.routes.ts'
import { importKinds } from './importKinds.ts'
import type { Noun, Relation } from './permissions.ts'
import type { Clock } from './platform/clock.ts'
import { describeContract } from './platform/contract.ts'
import type { Database } from './platform/database.ts'
import type { FileStore } from './platform/files.ts'
import { serveHealth } from './platform/health.ts'
import { createHttp } from './platform/http.ts'
import { LiveChannel } from './platform/live.ts'
import { recogniseViewers } from './platform/recognising.ts'
import type { App, Resolver } from './platform/serve.ts'
import { RequestThrottle } from './platform/throttle.ts'

/** What the server is given from outside, so that a test can give its own. */
export interface Adapters {
  clock: Clock
  files: FileStore
}

const features: ((app: App) => void)[] = [
  serveInstitute,
  serveFiles,
  serveSignIn,
  serveAccount,
  serveLinks,
  serveRegistrations,
  serveExams,
  serveExamPaper,
  serveResults,
  serveKeys,
  serveRanks,
  serveAnalysis,
  serveNotebook,
  serveAttempts,
  serveAttemptClock,
  serveSealedPapers,
  serveReceipts,
  servePractice,
  servePresence,
  serveInvigilation,
  serveIntegrity,
  serveSaving,
  serveLeave,
  serveHomes,
  serveSearch,
  servePeople,
  servePersonAccess,
  serveGuardians,
  serveFeeHeads,
  serveFeePlans,
  serveDues,
  serveCourses,
  serveBatches,
  serveRooms,
  serveTimetable,
  serveGuidelines,
  serveLectures,
  serveFreeTimes,
  servePlans,
  serveHolidays,
  serveCalendar,
  serveEnrolments,
  serveAdmission,
  serveQuestions,
  servePassages,
  serveBank,
  serveBlueprints,
  serveQuestionExport,
  serveQuestionImport,
  servePapers,
  servePaperTests,
  serveReportCards,
  serveMessages,
  serveDeliveries,
  serveChannels,
  serveDigest,
  serveImports(importKinds),
  serveNotices,
  serveNoticeReaders,
  serveQueries,
  serveSharedAnswers,
  serveQueryCare,
  serveAttendanceSettings,
  serveAttendance,
  serveAttendanceCodes,
  serveAbsences,
  serveRegisters,
  serveDaybook,
  serveFeeReports,
  serveAccounting,
  serveConcessions,
  serveRefunds,
  serveFeeReminders,
  serveUpi,
  serveClaims,
  serveStatements,
  serveGateway,
  serveGatewayReturn,
  serveCounter,
  serveFeeReceipts,
  serveCheques,
  serveFeePapers,
  serveFamilyFees,
  serveSite,
]

// Who sees an object, and who stands in which relation to it: each feature answers for its own nouns.
const visible: Record<Noun, Resolver> = {
  session: sessionVisible,
  registration: registrationVisible,
  person: personVisible,
  student: studentVisible,
  course: courseVisible,
  feeHead: feeHeadVisible,
  feePlan: feePlanVisible,
  batch: batchVisible,
  room: roomVisible,
  lecture: lectureVisible,
  import: importVisible,
  question: questionVisible,
  exam: examsVisible,
  attempt: attemptsVisible,
  query: queryVisible,
  leave: leaveVisible,
  notice: noticeVisible,
  feeDocument: feeDocumentVisible,
  cheque: chequeVisible,
  concession: concessionVisible,
  refund: refundVisible,
}
const relations: Record<Relation, Resolver> = {
  ...sessionRelations,
  ...personRelations,
  ...batchRelations,
  ...lectureRelations,
  ...importRelations,
  ...examRelations,
  ...attemptRelations,
  ...queryRelations,
  ...leaveRelations,
  ...noticeRelations,
  ...feeDocumentRelations,
}

/** Builds the server; it does not listen yet. */
export async function buildApp(config: Config, db: Database, adapters: Adapters): Promise<App> {
  const app: App = {
    http: await createHttp(config),
    config,
    db,
    ...adapters,
    live: new LiveChannel(config.databaseUrl),
    throttles: { people: new RequestThrottle(30, 120), addresses: new RequestThrottle(300, 1000) },
    visible,
    relations,
    routes: [],
  }
  recogniseViewers(app)
  serveHealth(app)
  await describeContract(app)
  for (const serveFeature of features) serveFeature(app)
  app.http.addHook('onReady', () => app.live.start())
  app.http.addHook('preClose', async () => app.live.dismiss())
  app.http.addHook('onClose', () => app.live.stop())
  return app
}
