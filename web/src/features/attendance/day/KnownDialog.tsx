// The office writes down what a home said on the telephone: the absence is known then.
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Absence } from '../attendance.api.ts'
import { knowAbsence } from '../attendance.api.ts'
import { NoteForm } from './NoteForm.tsx'

type KnownProps = { absence: Absence | undefined; onClose: () => void }

export function KnownDialog({ absence, onClose }: KnownProps) {
  const { t } = useLingui()
  return (
    <Dialog open={absence !== undefined} onClose={onClose} title={absence?.student.name ?? ''} sheet>
      {absence && (
        <NoteForm
          key={absence.student.id}
          label={t`What the home said`}
          maxLength={300}
          send={(note, key) => knowAbsence(absence.student.id, absence.day, note, key)}
          onClose={onClose}
        >
          <Trans>The reason is known</Trans>
        </NoteForm>
      )}
    </Dialog>
  )
}
