// Every job of the product, and how often the scheduled ones run.
import { absenceJobs } from './features/absences/absences.jobs.ts'
import { accountingJobs } from './features/accounting/accounting.jobs.ts'
import { attemptJobs } from './features/attempts/attempts.jobs.ts'
import { attendanceJobs } from './features/attendance/attendance.jobs.ts'
import { bankJobs } from './features/bank/bank.jobs.ts'
import { fineJobs } from './features/concessions/fines/fines.jobs.ts'
import { deliveryJobs } from './features/deliveries/deliveries.jobs.ts'
import { digestJobs } from './features/digest/digest.jobs.ts'
import { examCountJobs } from './features/examCounts/examCounts.jobs.ts'
import { feeReceiptJobs } from './features/feeReceipts/feeReceipts.jobs.ts'
import { feeReminderJobs } from './features/feeReminders/feeReminders.jobs.ts'
import { gatewayJobs } from './features/gateway/gateway.jobs.ts'
import { importJobs } from './features/imports/imports.jobs.ts'
import { keyJobs } from './features/keys/keys.jobs.ts'
import { leaveJobs } from './features/leave/leave.jobs.ts'
import { ledgerJobs } from './features/ledger/ledger.jobs.ts'
import { noticeJobs } from './features/notices/notices.jobs.ts'
import { queryJobs } from './features/queries/waiting/waiting.jobs.ts'
import { questionImportJobs } from './features/questionImport/questionImport.jobs.ts'
import { rankJobs } from './features/ranks/ranks.jobs.ts'
import { receiptJobs } from './features/receipts/receipts.jobs.ts'
import { registrationJobs } from './features/registrations/registrations.jobs.ts'
import { reportJobs } from './features/reportCards/reportCards.jobs.ts'
import { resultJobs } from './features/results/results.jobs.ts'
import { sealedPaperJobs } from './features/sealedPapers/sealedPapers.jobs.ts'
import { sharedAnswerJobs } from './features/sharedAnswers/sharedAnswers.jobs.ts'
import { signInJobs } from './features/signin/signin.jobs.ts'
import { statementJobs } from './features/statements/statements.jobs.ts'
import { importKinds } from './importKinds.ts'
import { sealAuditLog } from './platform/audit.ts'
import { forgetOldKeys } from './platform/idempotency.ts'
import type { Job } from './platform/queue.ts'
import { forgetOldTries } from './platform/throttle.ts'
import { replyHandlers } from './replyHandlers.ts'

export const jobs: Job[] = [
  ...accountingJobs,
  ...attendanceJobs,
  ...absenceJobs,
  ...attemptJobs,
  ...sealedPaperJobs,
  ...receiptJobs,
  ...resultJobs,
  ...reportJobs,
  ...keyJobs,
  ...rankJobs,
  ...examCountJobs,
  ...signInJobs,
  ...registrationJobs,
  ...leaveJobs,
  ...bankJobs,
  ...queryJobs,
  ...noticeJobs,
  ...sharedAnswerJobs,
  ...feeReceiptJobs,
  ...ledgerJobs,
  ...fineJobs,
  ...feeReminderJobs,
  { name: 'sealAuditLog', everySeconds: 5, run: async ({ db }) => void (await sealAuditLog(db)) },
  {
    name: 'forgetOldKeys',
    everySeconds: 3600,
    run: async ({ db, clock }) => {
      await forgetOldKeys(db, clock.now())
      await forgetOldTries(db, clock.now())
    },
  },
  ...gatewayJobs,
  ...statementJobs,
  ...deliveryJobs(replyHandlers),
  ...digestJobs,
  ...importJobs(importKinds),
  ...questionImportJobs,
]
