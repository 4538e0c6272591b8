// The quiet truth about a sheet: on this phone, on its way, with the server, frozen or opened.
import { Trans } from '@lingui/react/macro'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Sheet } from '../attendance.api.ts'
import type { MarkingState } from '../engine/marking.ts'

type SaveChipProps = { sheet: Sheet; state: MarkingState }

/** Always the same place, one word of it at a time; what is not with the server goes before all else. */
export function SaveChip({ sheet, state }: SaveChipProps) {
  const format = useFormat()
  if (state.conflicts.length > 0 || state.refused)
    return (
      <Chip tone="bad" icon="alert" live>
        <Trans>Not taken over</Trans>
      </Chip>
    )
  if (state.waiting && state.failing)
    return (
      <Chip tone="due" icon="offline" live>
        <Trans>Waits for the network</Trans>
      </Chip>
    )
  if (state.sending || state.waiting)
    return (
      <Chip icon="cloud" live>
        <Trans>Sending</Trans>
      </Chip>
    )
  if (state.draft.touched.size > 0) return <Kept state={state} />
  if (sheet.frozen)
    return (
      <Chip icon="lock">
        <Trans>Frozen</Trans>
      </Chip>
    )
  if (sheet.openedUntil) {
    const until = format.when(sheet.openedUntil)
    return (
      <Chip tone="own" icon="key">
        <Trans>Opened until {until}</Trans>
      </Chip>
    )
  }
  const taken = state.sentAt ?? (sheet.takenAt && new Date(sheet.takenAt))
  if (!taken) return null
  const at = format.time(taken)
  return (
    <Chip tone="good" live>
      <Trans>Sent {at}</Trans>
    </Chip>
  )
}

function Kept({ state: { unkept, keptAt } }: { state: MarkingState }) {
  const format = useFormat()
  if (unkept)
    return (
      <Chip tone="due" live>
        <Trans>Not kept on this phone</Trans>
      </Chip>
    )
  const at = keptAt && format.time(keptAt)
  return (
    <Chip tone="good" live>
      {at ? (
        <span>
          <Trans>On this phone</Trans>
          <span className="desk"> {at}</span>
        </span>
      ) : (
        <Trans>Saving</Trans>
      )}
    </Chip>
  )
}
