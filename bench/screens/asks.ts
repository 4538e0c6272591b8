// Which addresses are asked for each GET operation, and as whom. `{name}` is one of the picks of picks.ts, in turn.
import type { Operation } from '../../server/src/permissions.ts'
import type { Reader } from './picks.ts'

export interface Ask {
  as: Reader
  /** Several are asked in turn: a list with and without its search, say. */
  paths: string[]
  /** A file that is made or sent as a whole, and no screen's data: measured, and told apart. */
  isDocument?: boolean
}

const ask = (as: Reader, ...paths: string[]): Ask => ({ as, paths })
const document = (as: Reader, ...paths: string[]): Ask => ({ as, paths, isDocument: true })

const week = 'from={weekStart}&to={weekEnd}'

/** Everything that can be read. An operation that is missing here fails the run, and a test. */
export const asks = {
  // The institute, and who one is
  getInstitute: ask('student', '/v1/institute'),
  getMe: ask('parent', '/v1/me'),
  listMySessions: ask('student', '/v1/me/sessions'),
  getFile: document('student', '{fileAddress}'),

  // People, batches, lists from files
  listPeople: ask(
    'owner',
    '/v1/people',
    '/v1/people?search=kal',
    '/v1/people?role=student&sort=-roll&page=20',
  ),
  getPerson: ask('owner', '/v1/people/{student}', '/v1/people/{guardian}'),
  listRegistrations: ask('owner', '/v1/registrations'),
  listConsents: ask('owner', '/v1/students/{student}/consents'),
  listEnrolments: ask('owner', '/v1/students/{student}/enrolments'),
  listSubjects: ask('student', '/v1/subjects'),
  listCourses: ask('student', '/v1/courses'),
  listBatches: ask('owner', '/v1/batches', '/v1/batches?search=ago'),
  getBatch: ask('owner', '/v1/batches/{batch}'),
  listBatchStudents: ask('owner', '/v1/batches/{batch}/students'),
  listImports: ask('owner', '/v1/imports'),
  getImport: ask('owner', '/v1/imports/{import}'),
  getStudentTemplate: document('owner', '/v1/imports/students/template'),
  getQuestionTemplate: document('owner', '/v1/imports/questions/template'),

  // Questions
  listQuestions: ask('owner', '/v1/questions', '/v1/questions?search=velocity'),
  getQuestion: ask('owner', '/v1/questions/{question}'),
  listQuestionUses: ask('owner', '/v1/questions/{question}/uses'),
  listQuestionTags: ask('owner', '/v1/question-tags'),
  listSimilarPairs: ask('owner', '/v1/similar-questions'),
  getPassage: ask('owner', '/v1/passages/{passage}'),
  listBlueprints: ask('owner', '/v1/blueprints'),
  getBlueprint: ask('owner', '/v1/blueprints/{blueprint}'),
  countQuestions: ask('owner', '/v1/question-stock?subjectId={subject}'),
  exportQuestions: document('owner', '/v1/questions/export?format=gift&subjectId={subject}'),

  // Exams, papers, keys, ranks
  listPatterns: ask('owner', '/v1/exam-patterns'),
  listExams: ask('owner', '/v1/exams', '/v1/exams?search=Test 4&page=2'),
  getExam: ask('owner', '/v1/exams/{exam}'),
  getExamPaper: ask('owner', '/v1/exams/{exam}/paper'),
  listExamAttempts: ask('owner', '/v1/exams/{exam}/attempts'),
  listPaperSets: ask('owner', '/v1/exams/{exam}/paper-sets'),
  getPaperMarks: ask('owner', '/v1/exams/{hallExam}/paper-marks'),
  getExamKey: ask('owner', '/v1/exams/{exam}/key'),
  listObjections: ask('owner', '/v1/exams/{exam}/key/objections'),
  listRanks: ask('owner', '/v1/exams/{exam}/ranks', '/v1/exams/{exam}/ranks?search=kal'),
  listExamGroups: ask('owner', '/v1/exam-groups'),
  getExamAnalysis: ask('owner', '/v1/exams/{exam}/analysis'),
  getInvigilation: ask('owner', '/v1/exams/{openExam}/invigilation'),
  exportRanks: document('owner', '/v1/exams/{exam}/ranks/file?format=csv'),
  exportExam: document('owner', '/v1/exams/{exam}/export'),
  printPaper: document('owner', '/v1/exams/{printExam}/paper-sets/A/file'),
  printOmrSheet: document('owner', '/v1/exams/{exam}/answer-sheet'),
  getSealedPaper: document('sitter', '/v1/exams/{openExam}/paper/en'),

  // Attempts and results
  getAttempt: ask('sitter', '/v1/attempts/{openAttempt}?without=paper', '/v1/attempts/{openAttempt}'),
  getAttemptRecord: ask('owner', '/v1/attempts/{attempt}/record'),
  getIntegrityReport: ask('owner', '/v1/attempts/{attempt}/integrity'),
  getReceipt: ask('owner', '/v1/attempts/{signedAttempt}/receipt'),
  getResult: ask('owner', '/v1/attempts/{attempt}/result'),
  listStudentResults: ask('owner', '/v1/students/{sitter}/results'),
  getStudentAnalysis: ask('owner', '/v1/students/{sitter}/analysis'),
  getBatchAnalysis: ask('owner', '/v1/batches/{examBatch}/analysis'),
  listMistakes: ask('sitter', '/v1/mistakes'),
  printReportCard: document('owner', '/v1/students/{sitter}/report-card'),
  getReportPrint: ask('owner', '/v1/batches/{examBatch}/report-prints'),

  // The timetable
  listRooms: ask('owner', '/v1/rooms'),
  getTimetable: ask(
    'owner',
    `/v1/timetable?${week}&batchId={batch}`,
    `/v1/timetable?${week}&teacherId={teacher}`,
  ),
  getLecture: ask('owner', '/v1/lectures/{lecture}'),
  listTimetableWarnings: ask('owner', `/v1/timetable/warnings?${week}`),
  listSubstitutions: ask('owner', '/v1/timetable/substitutions'),
  listHolidays: ask('student', `/v1/holidays?${week}`),
  getPlan: ask('owner', '/v1/batches/{batch}/plan'),
  previewPlan: ask(
    'owner',
    '/v1/batches/{batch}/plan/preview?teacherId={teacher}&weekday=2&startsAt=07:30&endsAt=08:30&subjectId={subject}',
  ),
  previewLecture: ask(
    'owner',
    '/v1/batches/{batch}/lecture-preview?teacherId={teacher}&startsAt={nextMorning}&endsAt={nextNoon}',
  ),
  listFreeSlots: ask(
    'owner',
    `/v1/batches/{batch}/free-slots?teacherId={teacher}&${week}&minutes=60&near=10:00`,
  ),
  listFree: ask(
    'owner',
    '/v1/timetable/free?batchId={batch}&subjectId={subject}&startsAt={nextMorning}&endsAt={nextNoon}',
  ),
  getMyCalendar: ask('student', '/v1/calendar'),
  readCalendar: document('student', '{calendar}'),

  // Attendance and its registers
  getAttendanceSettings: ask('teacher', '/v1/attendance/settings'),
  listMarkableLectures: ask('teacher', '/v1/attendance/lectures', '/v1/attendance/lectures?day={pastDay}'),
  listNotTaken: ask('owner', '/v1/attendance/not-taken'),
  getAttendance: ask('owner', '/v1/lectures/{lecture}/attendance'),
  listAbsences: ask('owner', '/v1/absences', '/v1/absences?day={pastDay}'),
  listAttendanceTasks: ask('owner', '/v1/attendance/tasks'),
  getStudentAttendance: ask(
    'owner',
    '/v1/students/{student}/attendance',
    '/v1/students/{student}/attendance?month={pastMonth}',
  ),
  getBatchMonth: ask('owner', '/v1/batches/{batch}/register?month={pastMonth}'),
  getBatchDay: ask('owner', '/v1/batches/{batch}/register/days/{pastDay}'),
  getHeatMap: ask('owner', '/v1/attendance/heat-map'),
  listLowAttendance: ask('owner', '/v1/attendance/low?month={pastMonth}'),
  exportBatchMonth: document('owner', '/v1/batches/{batch}/register/file?month={pastMonth}&format=xlsx'),

  // Leave, queries
  listLeaves: ask('owner', '/v1/leaves', '/v1/leaves?search=kal', '/v1/leaves?todo=true'),
  getLeave: ask('owner', '/v1/leaves/{leave}'),
  getLeaveOutlook: ask('student', '/v1/people/{ownChild}/leave-outlook?fromOn={weekStart}&toOn={weekEnd}'),
  getLeaveYear: ask('owner', '/v1/people/{student}/leave-year'),
  listQueries: ask('owner', '/v1/queries', '/v1/queries?search=sheet', '/v1/queries?state=waiting&late=true'),
  getQuery: ask('owner', '/v1/queries/{query}'),
  listQueryTeachers: ask('owner', '/v1/queries/{query}/teachers'),
  getQuerySettings: ask('owner', '/v1/query-settings'),
  listSharedAnswers: ask('student', '/v1/shared-answers', '/v1/shared-answers?search=torque of the sheet'),
  listQueryReports: ask('owner', '/v1/query-reports'),
  listQueryMutes: ask('owner', '/v1/query-mutes'),

  // Notices
  listNotices: ask('parent', '/v1/notices', '/v1/notices?search=library&page=2'),
  listWrittenNotices: ask('owner', '/v1/written-notices', '/v1/written-notices?search=Notice 4'),
  getNotice: ask('owner', '/v1/notices/{notice}'),
  listNoticeReaders: ask('owner', '/v1/notices/{notice}/readers', '/v1/notices/{notice}/readers?search=kal'),
  exportNoticeReaders: document('owner', '/v1/notices/{notice}/readers/file'),

  // Messages
  getDigest: ask('parent', '/v1/students/{ownChild}/digest'),
  listInbox: ask('parent', '/v1/inbox', '/v1/inbox?page=20', '/v1/inbox?unread=true'),
  countUnread: ask('parent', '/v1/inbox/unread'),
  getMessagePreferences: ask('parent', '/v1/message-preferences'),
  listTemplates: ask('owner', '/v1/message-templates'),
  getTemplate: ask('owner', '/v1/message-templates/absence/mr'),
  listMessages: ask('owner', '/v1/messages', '/v1/messages?kind=absence&page=3', '/v1/messages?state=failed'),
  listCampaigns: ask('owner', '/v1/message-campaigns'),
  getChannels: ask('owner', '/v1/channels'),

  // Fees: the counter, documents, cheques
  findAtCounter: ask(
    'owner',
    '/v1/counter/students?find=ka',
    '/v1/counter/students?find=na ka',
    '/v1/counter/students?find=90000 000',
  ),
  getFeeAccount: ask('owner', '/v1/students/{student}/fee-account'),
  listLastReceipts: ask('owner', '/v1/counter/receipts'),
  getTodayAtCounter: ask('owner', '/v1/counter/today'),
  listFeeDocuments: ask('parent', '/v1/students/{ownChild}/fee-documents'),
  getFeeDocument: ask('owner', '/v1/fee-documents/{feeDocument}'),
  checkReference: ask('owner', '/v1/fee-references?reference=632811904471'),
  listCheques: ask('owner', '/v1/cheques', '/v1/cheques?show=cleared&page=20'),

  // Fees: what a family sees, and what is printed
  getMyFees: ask('parent', '/v1/students/{ownChild}/fees'),
  getFeePaper: ask('owner', '/v1/fee-documents/{feeDocument}/paper'),
  printFeeDocument: document('owner', '/v1/fee-documents/{feeDocument}/file?locale=mr'),
  printFeeStatement: document('parent', '/v1/students/{ownChild}/fees/statements/2026/file?locale=mr'),

  // Fees: paying from home, bank statements, the gateway
  getWaysToPay: ask('parent', '/v1/students/{ownChild}/ways-to-pay'),
  listUpiClaims: ask('parent', '/v1/students/{ownChild}/upi-claims'),
  listWaitingClaims: ask('owner', '/v1/upi-claims', '/v1/upi-claims?search=kal'),
  listHeldPayments: ask('owner', '/v1/gateway/held'),
  getGateway: ask('owner', '/v1/gateway'),
  listStatements: ask('owner', '/v1/bank-statements'),
  getStatement: ask('owner', '/v1/bank-statements/{statement}'),
  listStatementLines: ask(
    'owner',
    '/v1/statement-lines?state=exact',
    '/v1/statement-lines?state=unmatched&search=kal',
    '/v1/statement-lines?state=accepted&statementId={statement}',
  ),

  // Fees: heads, plans, who is put on them
  listFeeHeads: ask('owner', '/v1/fee-heads'),
  getFeeSettings: ask('owner', '/v1/fee-settings'),
  listFeePlans: ask('owner', '/v1/fee-plans', '/v1/fee-plans?year=2027'),
  getFeePlan: ask('owner', '/v1/fee-plans/{feePlan}'),
  listBatchesToAssign: ask('owner', '/v1/fee-batches'),
  previewBatchFees: ask('owner', '/v1/batches/{batchAndPlan}'),
  previewStudentFees: ask('owner', '/v1/students/{studentAndPlan}'),

  // Fees: concessions, leaving, refunds, reminders
  listConcessions: ask(
    'owner',
    '/v1/concessions',
    '/v1/concessions?state=granted&page=20',
    '/v1/concessions?search=kal',
  ),
  getConcession: ask('owner', '/v1/concessions/{concession}'),
  getLeaving: ask('owner', '/v1/fee-assignments/{feeAssignment}/leaving'),
  listRefunds: ask('owner', '/v1/refunds', '/v1/refunds?state=done'),
  getRefund: ask('owner', '/v1/refunds/{refund}'),
  listFeeReminders: ask('owner', '/v1/fee-reminders', '/v1/fee-reminders?search=kal'),

  // The day book, reports of fees, files for the accountant
  getDayBook: ask('owner', '/v1/day-books/{today}', '/v1/day-books/{pastDay}'),
  listDayDocuments: ask(
    'owner',
    '/v1/day-books/{pastDay}/documents',
    '/v1/day-books/{pastDay}/documents?mode=cash&page=2',
    '/v1/day-books/{pastDay}/documents?search=kal',
  ),
  getDuesReport: ask('owner', '/v1/fee-reports/dues'),
  listDebtors: ask(
    'owner',
    '/v1/fee-reports/debtors?age=late',
    '/v1/fee-reports/debtors?sort=oldest&page=20',
    '/v1/fee-reports/debtors?batchId={batch}&search=kal',
  ),
  getCollections: ask(
    'owner',
    '/v1/fee-reports/collections?from={yearAgo}&to={today}&by=month',
    '/v1/fee-reports/collections?from={yearAgo}&to={today}&by=head',
    '/v1/fee-reports/collections?from={monthAgo}&to={today}&by=day&mode=upi',
  ),
  listGrantedConcessions: ask('owner', '/v1/fee-reports/concessions?from={monthAgo}&to={today}'),
  getFeesPicture: ask('owner', '/v1/fee-reports/picture', '/v1/fee-reports/picture?month={pastMonth}'),
  listFeeExports: ask('owner', '/v1/fee-exports'),
  getGstSummary: ask('owner', '/v1/gst-summary?month={pastMonth}'),
  exportGstSummary: document('owner', '/v1/gst-summary/file?month={pastMonth}&format=json'),

  // Homes
  getStudentHome: ask('student', '/v1/homes/student'),
  getParentHome: ask('parent', '/v1/homes/parent/{ownChild}'),
  getTeacherHome: ask('teacher', '/v1/homes/teacher'),
  getOfficeHome: ask('owner', '/v1/homes/office'),

  // The search
  searchEverything: ask('owner', '/v1/search?q=kal', '/v1/search?q=Test 4'),
} satisfies Partial<Record<Operation, Ask>>
export type AskedOperation = keyof typeof asks

/** Read, but no reply that could be timed: a stream without an end, and a call of Meta's. */
export const notAsked: Partial<Record<Operation, string>> = {
  downloadFeeExport: 'a file of a year, made in the background and sent from the disk piece by piece',
  followLive: 'a stream of events that stays open',
  verifyWhatsAppHook: "answers Meta's own call once, when a webhook is set up; it reads one row",
}
