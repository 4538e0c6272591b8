// The review of one question: what it is now, why it was rejected, and the buttons of who reviews.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useCan } from '../../../shell/session.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Menu, MenuItem } from '../../../ui/Menu.tsx'
import { Note } from '../../../ui/Note.tsx'
import type { Question } from '../questions.api.ts'
import { RejectDialog } from './RejectDialog.tsx'
import { ReviewChip } from './ReviewChip.tsx'
import { seen, useMany } from './useMany.ts'

export function ReviewFact({ question }: { question: Question }) {
  const format = useFormat()
  const { review, reviewedAt, reviewedByName } = question
  const who = [reviewedByName, reviewedAt && format.date(reviewedAt)].filter(Boolean).join(' · ')
  return (
    <span className="row wrap qb-facts">
      <ReviewChip review={review} />
      {who && <span className="s hint">{who}</span>}
    </span>
  )
}

/** Why it was rejected, above the question, until somebody mends it. */
export function ReviewNote({ question }: { question: Question }) {
  const { t } = useLingui()
  if (question.review !== 'rejected') return null
  return (
    <Note tone="bad" title={t`Rejected`}>
      {question.reviewNote ?? <Trans>No reason was written down.</Trans>}
    </Note>
  )
}

export function ReviewActions({ question }: { question: Question }) {
  const { t } = useLingui()
  const can = useCan()
  const many = useMany()
  const [isRejecting, setRejecting] = useState(false)
  const { id, review, version, latestVersion } = question
  if (!can('reviewQuestions') || version !== latestVersion || question.archivedAt) return null
  const set = (to: 'approved' | 'waiting') =>
    void many.review([{ review: to, questions: seen([{ id, version }]) }])
  return (
    <>
      {review !== 'approved' && (
        <Button look="tonal" icon="check" busy={many.busy} onClick={() => set('approved')}>
          <Trans>Approve</Trans>
        </Button>
      )}
      <Menu
        label={t`Review`}
        icon="shield"
        items={
          <>
            {review !== 'rejected' && (
              <MenuItem icon="absent" onClick={() => setRejecting(true)}>
                <Trans>Reject</Trans>
              </MenuItem>
            )}
            {review !== 'waiting' && (
              <MenuItem icon="clock" onClick={() => set('waiting')}>
                <Trans>Back to waiting</Trans>
              </MenuItem>
            )}
          </>
        }
      />
      {isRejecting && (
        <RejectDialog
          chosen={[{ id, version }]}
          many={many}
          done={(isDone) => isDone && setRejecting(false)}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  )
}
