// Absences of the month whose reason nobody has given yet: the latest one above all else.
import { Trans } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import type { StudentMonth } from '../attendance.api.ts'
import { isOpen } from './DayPanel.tsx'

type UnknownProps = { data: StudentMonth; onOpen: (day: string) => void }

export function UnknownAbsences({ data, onOpen }: UnknownProps) {
  const format = useFormat()
  const last = data.days.filter(isOpen).at(-1)
  if (!last || !data.can.includes('knowAbsence')) return null
  const day = format.weekday(last.day)
  const open = () => {
    onOpen(last.day)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('#day input')?.focus())
  }
  return (
    <Note
      tone="due"
      title={<Trans>Absent on {day}</Trans>}
      action={
        <Button look="line" onClick={open}>
          <Trans>Give the reason</Trans>
        </Button>
      }
    >
      <Trans>The reason is not known yet. One line is enough.</Trans>
    </Note>
  )
}
