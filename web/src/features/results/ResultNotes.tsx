// What a reader has to know of a result before its figures: whether it counts, who sees it, what came with it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useViewer } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import type { Result } from './results.api.ts'

export function ResultNotes({ result }: { result: Result }) {
  const { t } = useLingui()
  const format = useFormat()
  const { exam, voidedAt, lateAcceptedAt, attempts, attemptId } = result
  const late = lateAcceptedAt && format.when(lateAcceptedAt)
  const counted = attempts.find((one) => one.counts)
  const isOther = !voidedAt && counted !== undefined && counted.attemptId !== attemptId
  return (
    <>
      {!exam.publishedAt && exam.mode === 'test' && (
        <Note tone="due">
          <Trans>Not published yet: only staff see this.</Trans>
        </Note>
      )}
      {voidedAt && (
        <Note
          tone="bad"
          title={t`This attempt was taken out by a ruling`}
          action={
            <ButtonLink to="/attempts/$attemptId/integrity" params={{ attemptId }} look="line" small>
              <Trans>Read the report</Trans>
            </ButtonLink>
          }
        >
          <Trans>It counts nowhere and has no rank. The report says why, and how to appeal.</Trans>
        </Note>
      )}
      {isOther && (
        <Note
          tone="plain"
          action={
            <ButtonLink to="/results/$attemptId" params={{ attemptId: counted.attemptId }} look="line" small>
              <Trans>The one that counts</Trans>
            </ButtonLink>
          }
        >
          <Trans>Another attempt counts for this exam.</Trans>
        </Note>
      )}
      {late && (
        <Note tone="good">
          <Trans>Answers that had come late were taken in by a teacher, {late}. They count here.</Trans>
        </Note>
      )}
    </>
  )
}

/** The way to the receipt, for the student who got it: whether what was handed in is what was marked. */
export function ReceiptLine({ result }: { result: Result }) {
  const isOwn = useViewer().person.id === result.student.id
  if (!result.hasReceipt || !isOwn) return null
  return (
    <p className="s hint">
      <Trans>You got a receipt when you handed in.</Trans>{' '}
      <ButtonLink to="/receipt" look="quiet" small>
        <Trans>Check it</Trans>
      </ButtonLink>
    </p>
  )
}

/** The way to the report of how the attempt went: times away, what was said about them, and what was decided. */
export function ReportLine({ result: { attemptId } }: { result: Result }) {
  return (
    <p className="s hint">
      <Trans>Devices, times away and late answers are on record.</Trans>{' '}
      <ButtonLink to="/attempts/$attemptId/integrity" params={{ attemptId }} look="quiet" small>
        <Trans>Read the report</Trans>
      </ButtonLink>
    </p>
  )
}
