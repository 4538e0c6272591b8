// Students whom two people have marked differently: one question each, both answers beside it.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { Note } from '../../../ui/Note.tsx'
import type { Conflict } from '../engine/merge.ts'
import { useMarkWord } from '../markWords.tsx'
import type { Seat } from './sheetView.ts'

type ConflictListProps = {
  conflicts: readonly Conflict[]
  seats: readonly Seat[]
  /** Who took the sheet that stands now. */
  takenBy: string | null
  onChoose: (conflict: Conflict, keepMine: boolean) => void
}

export function ConflictList({ conflicts, seats, takenBy, onChoose }: ConflictListProps) {
  const { t } = useLingui()
  const wordOf = useMarkWord()
  if (conflicts.length === 0) return null
  const other = takenBy ?? t`somebody else`
  return (
    <section aria-label={t`Marked differently`} className="stack">
      {conflicts.map((conflict) => {
        const seat = seats.find(({ id }) => id === conflict.id)
        const mine = wordOf(conflict.mine)
        const theirs = wordOf(conflict.theirs)
        return (
          <Note
            key={conflict.id}
            tone="due"
            alert
            title={`${seat?.short ?? ''} ${seat?.name ?? ''}`}
            action={
              <span className="row wrap mark-choice">
                <Button small look="line" onClick={() => onChoose(conflict, true)}>
                  {mine}
                </Button>
                <Button small look="line" onClick={() => onChoose(conflict, false)}>
                  {theirs}
                </Button>
              </span>
            }
          >
            <Trans>
              You marked: {mine}. Meanwhile {other} marked: {theirs}. Which one is right?
            </Trans>
          </Note>
        )
      })}
    </section>
  )
}
