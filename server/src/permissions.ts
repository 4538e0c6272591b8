// Who may do what: the whole product in one table. A route without a line here does not compile.
// `on(noun, …)`: who does not see the object gets 404; who sees it without holding a rule gets 403.
import { anyOf, anyone, anySession, on, power, relation, role, signedIn } from './platform/rules.ts'

// Powers and roles
const owner = power('owner')
const academics = power('academics')
const accounts = power('accounts')
const frontDesk = power('front_desk')
const anyAdmin = role('admin')
const teacher = role('teacher')
const student = role('student')
const parent = role('parent')

// Relations to an object; the feature that owns the noun resolves them.
const self = relation('self', 'everyone')
const guardianOfPerson = relation('guardianOfPerson', 'parent')
const teacherOfPerson = relation('teacherOfPerson', 'teacher')
const guardianOfStudent = relation('guardianOfStudent', 'parent')
const studentSelf = relation('studentSelf', 'student')
const teacherOfStudent = relation('teacherOfStudent', 'teacher')
const ownSession = relation('ownSession', 'everyone')
const teacherOfBatch = relation('teacherOfBatch', 'teacher')
const studentOfBatch = relation('studentOfBatch', 'student')
const teacherOfLecture = relation('teacherOfLecture', 'teacher')
const seesLecture = relation('seesLecture', 'everyone')
const teacherOfExam = relation('teacherOfExam', 'teacher')
const studentOfExam = relation('studentOfExam', 'student')
const ownAttempt = relation('ownAttempt', 'student')
const guardianOfAttempt = relation('guardianOfAttempt', 'parent')
const teacherOfAttempt = relation('teacherOfAttempt', 'teacher')
const ownImport = relation('ownImport', 'everyone')
const askingStudent = relation('askingStudent', 'student')
const askingGuardian = relation('askingGuardian', 'parent')
const guardianOfAsker = relation('guardianOfAsker', 'parent')
const teacherOfQuery = relation('teacherOfQuery', 'teacher')
const teacherSelf = relation('teacherSelf', 'teacher')
const studentOfLeave = relation('studentOfLeave', 'student')
const askerOfLeave = relation('askerOfLeave', 'student')
const guardianOfLeave = relation('guardianOfLeave', 'parent')
const teacherOnLeave = relation('teacherOnLeave', 'teacher')
const teacherOfLeave = relation('teacherOfLeave', 'teacher')
const classTeacherOfLeave = relation('classTeacherOfLeave', 'teacher')
const recipientOfNotice = relation('recipientOfNotice', 'everyone')
const authorOfNotice = relation('authorOfNotice', 'teacher')
const studentOfFeeDocument = relation('studentOfFeeDocument', 'student')
const guardianOfFeeDocument = relation('guardianOfFeeDocument', 'parent')

export const permissions = {
  // The institute and its public site
  getInstitute: anyone,
  changeInstitute: anyOf(owner),
  changeInstituteMark: anyOf(owner),

  // Signing in
  signIn: anyone,
  refreshSession: anyone,
  signOut: anyone,
  getMe: anySession,
  changeMyLocale: anySession,
  followLive: anyOf(signedIn),
  changePassword: anySession,
  listMySessions: anySession,
  endSession: on('session', ownSession),
  startTotp: anySession,
  confirmTotp: anySession,
  removeTotp: anyOf(signedIn),
  getLink: anyone,
  acceptLink: anyone,

  // Registration on the site
  register: anyone,
  listRegistrations: anyOf(frontDesk),
  recordRegistrationConsent: on('registration', frontDesk),
  makeGuardianLink: on('registration', frontDesk),
  approveRegistration: on('registration', frontDesk),
  refuseRegistration: on('registration', frontDesk),

  // People
  listPeople: anyOf(anyAdmin, teacher),
  addPerson: anyOf(frontDesk),
  getPerson: on('person', self, guardianOfPerson, teacherOfPerson, anyAdmin),
  changePerson: on('person', frontDesk),
  changeMyProfile: anyOf(signedIn),
  changePhoto: on('person', self, guardianOfPerson, frontDesk),
  removePhoto: on('person', self, guardianOfPerson, frontDesk),
  verifyPhone: on('person', frontDesk),
  makeInvitation: on('person', frontDesk),
  makeResetLink: on('person', frontDesk),
  changeStatus: on('person', frontDesk),
  inviteMany: anyOf(frontDesk),
  changeStatusOfMany: anyOf(frontDesk),
  changePowers: on('person', owner),
  resetTotp: on('person', owner),
  linkGuardian: on('student', frontDesk),
  unlinkGuardian: on('student', frontDesk),
  recordConsent: on('student', frontDesk),
  withdrawConsent: on('student', guardianOfStudent, frontDesk),
  listConsents: on('student', guardianOfStudent, studentSelf, frontDesk),

  // Courses, batches, enrolments
  listSubjects: anyOf(signedIn),
  listCourses: anyOf(signedIn),
  addCourse: anyOf(academics),
  changeCourse: on('course', academics),
  listBatches: anyOf(signedIn),
  getBatch: on('batch', teacherOfBatch, studentOfBatch, anyAdmin),
  addBatch: anyOf(academics),
  changeBatch: on('batch', academics),
  setBatchTeachers: on('batch', academics),
  listBatchStudents: on('batch', teacherOfBatch, anyAdmin),
  enrolStudents: on('batch', academics, frontDesk),
  transferStudents: on('batch', academics, frontDesk),
  transferStudent: on('student', academics, frontDesk),
  dropStudent: on('student', academics, frontDesk),
  listEnrolments: on('student', studentSelf, guardianOfStudent, teacherOfStudent, anyAdmin),

  // Rooms
  listRooms: anyOf(anyAdmin, teacher),
  addRoom: anyOf(academics),
  changeRoom: on('room', academics),

  // The timetable
  getTimetable: anyOf(signedIn),
  getLecture: on('lecture', seesLecture, anyAdmin),
  addLecture: on('batch', academics),
  moveLecture: on('lecture', academics),
  cancelLecture: on('lecture', academics),
  restoreLecture: on('lecture', academics),
  substituteTeacher: on('lecture', academics),
  previewLecture: on('batch', academics),
  listFreeSlots: on('batch', academics),
  listFree: anyOf(academics),
  listSubstitutions: anyOf(academics),
  listTimetableWarnings: anyOf(academics),
  getPlan: on('batch', anyAdmin, teacherOfBatch),
  previewPlan: on('batch', academics),
  addPlan: on('batch', academics),
  changePlan: on('batch', academics),
  endPlan: on('batch', academics),
  listHolidays: anyOf(signedIn),
  addHolidays: anyOf(academics),
  removeHoliday: anyOf(academics),
  getMyCalendar: anyOf(signedIn),
  makeMyCalendar: anyOf(signedIn),
  revokeMyCalendar: anyOf(signedIn),
  readCalendar: anyone,

  // Lists from files
  getStudentTemplate: anyOf(academics, frontDesk),
  previewStudentImport: anyOf(academics, frontDesk),
  getQuestionTemplate: anyOf(academics, teacher),
  previewQuestionImport: anyOf(academics, teacher),
  listImports: anyOf(academics, frontDesk, teacher),
  getImport: on('import', ownImport, academics),
  confirmImport: on('import', ownImport),
  undoImport: on('import', ownImport, academics),

  // Files
  getFile: anyone,

  // Question bank
  listQuestions: anyOf(academics, teacher),
  getQuestion: on('question', academics, teacher),
  addQuestion: anyOf(academics, teacher),
  changeQuestion: on('question', academics, teacher),
  archiveQuestion: on('question', academics, teacher),
  addPicture: anyOf(academics, teacher),
  reviewQuestions: anyOf(academics),
  changeQuestions: anyOf(academics, teacher),
  listQuestionTags: anyOf(academics, teacher),
  listQuestionUses: on('question', academics, teacher),
  findSimilarQuestions: anyOf(academics, teacher),
  listSimilarPairs: anyOf(academics, teacher),
  dismissSimilarPair: anyOf(academics, teacher),
  addPassage: anyOf(academics, teacher),
  getPassage: anyOf(academics, teacher),
  changePassage: anyOf(academics, teacher),
  listBlueprints: anyOf(academics, teacher),
  getBlueprint: anyOf(academics, teacher),
  addBlueprint: anyOf(academics, teacher),
  changeBlueprint: anyOf(academics, teacher),
  removeBlueprint: anyOf(academics, teacher),
  countQuestions: anyOf(academics, teacher),
  exportQuestions: anyOf(academics, teacher),

  // Exams
  listPatterns: anyOf(academics, teacher),
  listExams: anyOf(signedIn),
  getExam: on('exam', academics, teacherOfExam, studentOfExam),
  addExam: anyOf(academics, teacher),
  changeExam: on('exam', academics, teacherOfExam),
  setExamQuestions: on('exam', academics, teacherOfExam),
  drawExamQuestions: on('exam', academics, teacherOfExam),
  getExamPaper: on('exam', academics, teacherOfExam),
  scheduleExam: on('exam', academics, teacherOfExam),
  unscheduleExam: on('exam', academics, teacherOfExam),
  removeExam: on('exam', academics, teacherOfExam),
  listExamAttempts: on('exam', academics, teacherOfExam),
  publishExam: on('exam', academics, teacherOfExam),

  // The test in the hall, on paper
  listPaperSets: on('exam', academics, teacherOfExam),
  makePaperSets: on('exam', academics, teacherOfExam),
  printPaper: on('exam', academics, teacherOfExam),
  printOmrSheet: on('exam', academics, teacherOfExam),
  getPaperMarks: on('exam', academics, teacherOfExam),
  setPaperMarks: on('exam', academics, teacherOfExam),
  previewPaperImport: on('exam', academics, teacherOfExam),

  // The key after the exam
  getExamKey: on('exam', academics, teacherOfExam, studentOfExam),
  showProvisionalKey: on('exam', academics, teacherOfExam),
  previewKeyChange: on('exam', academics, teacherOfExam),
  changeKey: on('exam', academics, teacherOfExam),
  objectToKey: on('exam', studentOfExam),
  listObjections: on('exam', academics, teacherOfExam),
  answerObjections: on('exam', academics, teacherOfExam),

  // Ranks over several shifts
  listExamGroups: anyOf(academics, teacher),
  addExamGroup: anyOf(academics),
  setExamGroup: on('exam', academics),
  listRanks: on('exam', academics, teacherOfExam),
  exportRanks: on('exam', academics, teacherOfExam),

  // What a test tells
  getExamAnalysis: on('exam', academics, teacherOfExam),
  exportExam: on('exam', academics, teacherOfExam),
  getBatchAnalysis: on('batch', academics, teacherOfBatch),
  getStudentAnalysis: on('student', studentSelf, guardianOfStudent, teacherOfStudent, academics),
  listMistakes: anyOf(student),
  retryMistake: anyOf(student),
  printReportCard: on('student', studentSelf, guardianOfStudent, teacherOfStudent, academics),
  printBatchReports: on('batch', academics, teacherOfBatch),
  getReportPrint: on('batch', academics, teacherOfBatch),

  // The invigilator
  getInvigilation: on('exam', academics, teacherOfExam),
  giveExtraTime: on('exam', academics, teacherOfExam),
  pauseAttempt: on('attempt', academics, teacherOfAttempt),
  resumeAttempt: on('attempt', ownAttempt, academics, teacherOfAttempt),
  endAttempt: on('attempt', academics, teacherOfAttempt),
  messageSitters: on('exam', academics, teacherOfExam),
  acceptLateAnswers: on('attempt', academics, teacherOfAttempt),

  // Attempts and results
  startAttempt: on('exam', studentOfExam),
  getAttempt: on('attempt', ownAttempt),
  takeOverAttempt: on('attempt', ownAttempt),
  saveAnswers: on('attempt', ownAttempt),
  submitAttempt: on('attempt', ownAttempt),
  endPart: on('attempt', ownAttempt),
  getSealedPaper: on('exam', studentOfExam),
  getReceipt: on('attempt', ownAttempt, guardianOfAttempt, academics, teacherOfAttempt),
  checkReceipt: anyOf(signedIn),
  tryPracticeAnswer: on('attempt', ownAttempt),
  reportPresence: on('attempt', ownAttempt),

  // How fairly it went
  reportAway: on('attempt', ownAttempt),
  getIntegrityReport: on('attempt', ownAttempt, guardianOfAttempt, academics, teacherOfAttempt),
  explainAttempt: on('attempt', ownAttempt),
  ruleOnAttempt: on('attempt', academics, teacherOfAttempt),
  appealRuling: on('attempt', ownAttempt, guardianOfAttempt),
  getAttemptRecord: on('attempt', academics, teacherOfAttempt),
  getResult: on('attempt', ownAttempt, guardianOfAttempt, academics, teacherOfAttempt),
  listStudentResults: on('student', studentSelf, guardianOfStudent, teacherOfStudent, academics),

  // Leave
  listLeaves: anyOf(student, parent, teacher, frontDesk, academics),
  getLeave: on(
    'leave',
    studentOfLeave,
    guardianOfLeave,
    teacherOnLeave,
    teacherOfLeave,
    frontDesk,
    academics,
  ),
  getLeaveOutlook: on('person', studentSelf, guardianOfPerson, teacherSelf),
  getLeaveYear: on(
    'person',
    studentSelf,
    guardianOfPerson,
    teacherSelf,
    teacherOfPerson,
    frontDesk,
    academics,
  ),
  applyForLeave: on('person', studentSelf, guardianOfPerson, teacherSelf),
  attachToLeave: on('leave', askerOfLeave, guardianOfLeave, teacherOnLeave),
  removeLeaveAttachment: on('leave', askerOfLeave, guardianOfLeave, teacherOnLeave),
  confirmLeave: on('leave', guardianOfLeave, frontDesk, academics),
  decideLeave: on('leave', classTeacherOfLeave, frontDesk, academics),
  replyOnLeave: on('leave', askerOfLeave, guardianOfLeave, teacherOnLeave),
  cancelLeave: on('leave', askerOfLeave, guardianOfLeave, teacherOnLeave),

  // Queries. The power says which desk may; which topics it sees, queries.access.ts
  listQueries: anyOf(signedIn),
  getQuery: on(
    'query',
    askingStudent,
    askingGuardian,
    guardianOfAsker,
    teacherOfQuery,
    academics,
    accounts,
    frontDesk,
  ),
  askQuery: anyOf(student, parent),
  addQueryPicture: anyOf(signedIn),
  addToQuery: on('query', askingStudent, askingGuardian),
  rateAnswer: on('query', askingStudent, askingGuardian),
  closeQuery: on('query', askingStudent, askingGuardian),
  answerQuery: on('query', teacherOfQuery, academics, accounts, frontDesk),
  listQueryTeachers: on('query', teacherOfQuery, academics),
  reassignQuery: on('query', teacherOfQuery, academics, accounts, frontDesk),
  getQuerySettings: anyOf(signedIn),
  changeQuerySettings: anyOf(academics),
  listSharedAnswers: anyOf(signedIn),
  sayAnswerHelped: anyOf(student, parent),
  shareQuery: on('query', teacherOfQuery, academics, accounts, frontDesk),
  unshareQuery: on('query', teacherOfQuery, academics, accounts, frontDesk),
  reportPost: on('query', askingStudent, askingGuardian, teacherOfQuery, academics, accounts, frontDesk),
  listQueryReports: anyOf(academics),
  decideQueryReport: anyOf(academics),
  listQueryMutes: anyOf(academics),
  muteAsker: anyOf(academics),
  liftMute: anyOf(academics),

  // Notices. A teacher writes to batches of their own: audience.ts
  listNotices: anyOf(signedIn),
  getNotice: on('notice', recipientOfNotice, authorOfNotice, academics, frontDesk),
  readNotice: on('notice', recipientOfNotice),
  acknowledgeNotice: on('notice', recipientOfNotice),
  listWrittenNotices: anyOf(teacher, academics, frontDesk),
  previewNotice: anyOf(teacher, academics, frontDesk),
  addNotice: anyOf(teacher, academics, frontDesk),
  addNoticeAttachment: anyOf(teacher, academics, frontDesk),
  changeNotice: on('notice', authorOfNotice, academics, frontDesk),
  removeNotice: on('notice', authorOfNotice, academics, frontDesk),
  releaseNotice: on('notice', authorOfNotice, academics, frontDesk),
  callBackNotice: on('notice', authorOfNotice, academics, frontDesk),
  editNotice: on('notice', authorOfNotice, academics, frontDesk),
  withdrawNotice: on('notice', authorOfNotice, academics, frontDesk),
  listNoticeReaders: on('notice', authorOfNotice, academics, frontDesk),
  exportNoticeReaders: on('notice', authorOfNotice, academics, frontDesk),
  remindOfNotice: on('notice', authorOfNotice, academics, frontDesk),

  // Attendance
  listMarkableLectures: anyOf(teacher, academics, frontDesk),
  listNotTaken: anyOf(academics, frontDesk),
  getAttendance: on('lecture', teacherOfLecture, academics, frontDesk),
  takeAttendance: on('lecture', teacherOfLecture, academics, frontDesk),
  undoAttendance: on('lecture', teacherOfLecture, academics, frontDesk),
  correctMark: on('lecture', teacherOfLecture, academics, frontDesk),
  openFrozenSheet: on('lecture', academics, frontDesk),
  makeAttendanceCode: on('lecture', teacherOfLecture, academics, frontDesk),
  endAttendanceCode: on('lecture', teacherOfLecture, academics, frontDesk),
  enterAttendanceCode: anyOf(student),
  listAbsences: anyOf(teacher, academics, frontDesk),
  knowAbsence: on('student', guardianOfStudent, teacherOfStudent, academics, frontDesk),
  listAttendanceTasks: anyOf(teacher, academics, frontDesk),
  finishAttendanceTask: on('student', teacherOfStudent, academics, frontDesk),
  getAttendanceSettings: anyOf(teacher, academics, frontDesk),
  changeAttendanceSettings: anyOf(academics),

  // The registers of attendance
  getStudentAttendance: on('student', studentSelf, guardianOfStudent, teacherOfStudent, academics, frontDesk),
  getBatchMonth: on('batch', teacherOfBatch, academics, frontDesk),
  getBatchDay: on('batch', teacherOfBatch, academics, frontDesk),
  exportBatchMonth: on('batch', teacherOfBatch, academics, frontDesk),
  getHeatMap: anyOf(academics),
  listLowAttendance: anyOf(teacher, academics, frontDesk),

  // Messages: one's own inbox and choices
  listInbox: anyOf(signedIn),
  countUnread: anyOf(signedIn),
  readMessages: anyOf(signedIn),
  getMessagePreferences: anyOf(signedIn),
  changeMessagePreferences: anyOf(signedIn),
  optIntoWhatsApp: anyOf(signedIn),
  optOutOfWhatsApp: anyOf(signedIn),
  addPushSubscription: anyOf(signedIn),
  removePushSubscription: anyOf(signedIn),
  // The link in a mail bears a token that only we can make.
  unsubscribeFromMail: anyone,
  recordWhatsAppOptIn: on('person', frontDesk),
  getDigest: on('student', studentSelf, guardianOfStudent, teacherOfStudent, academics),

  // Messages: what became of them, their wording, and the ways out of the house
  listMessages: anyOf(frontDesk, academics),
  listCampaigns: anyOf(frontDesk, academics),
  listTemplates: anyOf(academics),
  getTemplate: anyOf(academics),
  changeTemplate: anyOf(academics),
  previewTemplate: anyOf(academics),
  getChannels: anyOf(owner),
  changeChannels: anyOf(owner),
  testChannel: anyOf(owner),
  // WhatsApp's own calls: a token, then a signature over the bytes.
  verifyWhatsAppHook: anyone,
  receiveWhatsApp: anyone,

  // Fees: heads, plans, and the rules about money
  listFeeHeads: anyOf(accounts),
  addFeeHead: anyOf(accounts),
  changeFeeHead: on('feeHead', accounts),
  getFeeSettings: anyOf(accounts),
  changeFeeSettings: anyOf(owner),
  listFeePlans: anyOf(accounts),
  getFeePlan: on('feePlan', accounts),
  previewFeePlan: anyOf(accounts),
  addFeePlan: anyOf(accounts),
  changeFeePlan: on('feePlan', accounts),
  removeFeePlan: on('feePlan', accounts),
  copyFeePlan: on('feePlan', accounts),
  publishFeePlan: on('feePlan', accounts),
  archiveFeePlan: on('feePlan', accounts),

  // Fees: who is on which plan, and what else is charged
  listBatchesToAssign: anyOf(accounts),
  previewBatchFees: on('batch', accounts),
  assignBatchFees: on('batch', accounts),
  previewStudentFees: on('student', accounts),
  assignStudentFees: on('student', accounts),
  undoFeeAssignment: on('student', accounts),
  chargeStudent: on('student', accounts),
  takeBackCharge: on('student', accounts),
  postponeInstalment: on('student', accounts),

  // Concessions on fees, and waivers of fines. Beyond a clerk's limit the owner decides: granting.ts
  listConcessions: anyOf(accounts),
  getConcession: on('concession', accounts),
  previewConcession: on('student', accounts),
  askConcession: on('student', accounts),
  decideConcession: on('concession', owner),
  takeBackConcession: on('concession', accounts),

  // Leaving a course, and money that goes back. Another than who asked approves: refunding.ts
  getLeaving: anyOf(accounts),
  settleLeaving: anyOf(accounts),
  carryOverFees: anyOf(accounts),
  listRefunds: anyOf(accounts),
  getRefund: on('refund', accounts),
  askRefund: on('student', accounts),
  decideRefund: on('refund', accounts),
  payRefund: on('refund', accounts),

  // Reminders of fees, by hand; by the rules a job sends them
  listFeeReminders: anyOf(accounts),
  previewFeeReminders: anyOf(accounts),
  remindFees: anyOf(accounts),

  // The day book
  getDayBook: anyOf(accounts),
  listDayDocuments: anyOf(accounts),
  // One's own drawer; the owner may count for whoever is away.
  openDrawer: anyOf(accounts),
  countDrawer: anyOf(accounts),
  closeDay: anyOf(accounts),
  reopenDay: anyOf(owner),

  // The reports of fees
  getDuesReport: anyOf(accounts),
  listDebtors: anyOf(accounts),
  getCollections: anyOf(accounts),
  listGrantedConcessions: anyOf(accounts),
  getFeesPicture: anyOf(accounts),

  // For the accountant
  listFeeExports: anyOf(accounts),
  makeFeeExport: anyOf(accounts),
  downloadFeeExport: anyOf(accounts),
  getGstSummary: anyOf(accounts),
  exportGstSummary: anyOf(accounts),

  // Fees: paying from home, by UPI or through the gateway
  getWaysToPay: on('student', guardianOfStudent, studentSelf),
  startUpiPayment: on('student', guardianOfStudent, studentSelf),
  claimUpiPayment: on('student', guardianOfStudent, studentSelf),
  listUpiClaims: on('student', guardianOfStudent, studentSelf, accounts),
  startGatewayPayment: on('student', guardianOfStudent, studentSelf),
  confirmGatewayPayment: on('student', guardianOfStudent, studentSelf),
  listWaitingClaims: anyOf(accounts),
  confirmClaim: anyOf(accounts),
  refuseClaim: anyOf(accounts),
  listHeldPayments: anyOf(accounts),
  decideHeldPayment: anyOf(accounts),
  getGateway: anyOf(owner),
  changeGateway: anyOf(owner),
  testGateway: anyOf(owner),
  previewStatement: anyOf(accounts),
  importStatement: anyOf(accounts),
  listStatements: anyOf(accounts),
  getStatement: anyOf(accounts),
  listStatementLines: anyOf(accounts),
  acceptSureLines: anyOf(accounts),
  acceptLine: anyOf(accounts),
  ignoreLine: anyOf(accounts),
  reopenLine: anyOf(accounts),
  // The gateway's own calls: a signature over the bytes.
  receiveGateway: anyone,

  // Fees: the counter
  findAtCounter: anyOf(accounts),
  getFeeAccount: on('student', accounts),
  listLastReceipts: anyOf(accounts),
  getTodayAtCounter: anyOf(accounts),

  // Fees: documents for money. A teacher, the front desk and academics see none of it
  previewReceipt: on('student', accounts),
  takePayment: on('student', accounts),
  useAdvance: on('student', accounts),
  listFeeDocuments: on('student', accounts, studentSelf, guardianOfStudent),
  getFeeDocument: on('feeDocument', accounts, studentOfFeeDocument, guardianOfFeeDocument),
  takeBackDocument: on('feeDocument', accounts),
  checkReference: anyOf(accounts),

  // Fees: cheques
  listCheques: anyOf(accounts),
  depositCheque: on('cheque', accounts),
  clearCheque: on('cheque', accounts),
  bounceCheque: on('cheque', accounts),
  giveBackCheque: on('cheque', accounts),

  // Fees: what a family sees, and what is printed
  getMyFees: on('student', studentSelf, guardianOfStudent),
  printFeeStatement: on('student', accounts, studentSelf, guardianOfStudent),
  getFeePaper: on('feeDocument', accounts, studentOfFeeDocument, guardianOfFeeDocument),
  printFeeDocument: on('feeDocument', accounts, studentOfFeeDocument, guardianOfFeeDocument),

  // Homes
  getStudentHome: anyOf(student),
  getParentHome: on('student', guardianOfStudent),
  getTeacherHome: anyOf(teacher),
  getOfficeHome: anyOf(anyAdmin),

  // The search. Each kind is found as its own list shows it
  searchEverything: anyOf(signedIn),
}

export type Operation = keyof typeof permissions
type Table = (typeof permissions)[Operation]
/** The nouns that permissions speak of; each has one visibility function. */
export type Noun = Extract<Table, { on: string }>['on']
/** The relations that permissions name; each has one resolver. */
export type Relation = Extract<Table['anyOf'][number], { kind: 'relation' }>['name']
