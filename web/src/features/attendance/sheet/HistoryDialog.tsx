// What was changed on a sheet after it was taken: the old mark and the new one, who, when and why.
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import type { Sheet } from '../attendance.api.ts'
import { MarkChip } from '../markWords.tsx'
import type { Seat } from './sheetView.ts'

type HistoryProps = { sheet: Sheet; seats: readonly Seat[]; open: boolean; onClose: () => void }

export function HistoryDialog({ sheet, seats, open, onClose }: HistoryProps) {
  const { t } = useLingui()
  return (
    <Dialog open={open} onClose={onClose} title={t`What was changed`} sheet wide>
      {sheet.corrections.length === 0 ? (
        <p className="dim">
          <Trans>Nothing was changed since the sheet was taken.</Trans>
        </p>
      ) : (
        <List label={t`What was changed`}>
          {sheet.corrections.map((correction) => (
            <CorrectionRow
              key={`${correction.studentId} ${correction.at}`}
              correction={correction}
              seat={seats.find(({ id }) => id === correction.studentId)}
            />
          ))}
        </List>
      )}
    </Dialog>
  )
}

type CorrectionRowProps = { correction: Sheet['corrections'][number]; seat: Seat | undefined }

function CorrectionRow({ correction, seat }: CorrectionRowProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { oldMark, oldMinutes, newMark, newMinutes, reason, madeByName, at } = correction
  const when = format.when(at)
  const who = madeByName ?? t`An approved leave`
  return (
    <ListRow
      title={
        <span className="row wrap">
          <b>
            {seat?.short} {seat?.name ?? t`No longer in the batch`}
          </b>
          <MarkChip marked={{ mark: oldMark, minutes: oldMinutes }} />
          <span role="img" aria-label={t`became`}>
            →
          </span>
          {newMark ? (
            <MarkChip marked={{ mark: newMark, minutes: newMinutes }} />
          ) : (
            <span className="dim">
              <Trans>open again</Trans>
            </span>
          )}
        </span>
      }
      hint={
        <>
          {who}, {when}
          {reason && <span className="block">{reason}</span>}
        </>
      }
    />
  )
}
