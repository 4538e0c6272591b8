// Reminding some of those who owe: first who would hear of it, then one press.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Note } from '../../../ui/Note.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { previewReminders, remindFees } from '../books.api.ts'

type RemindProps = { studentIds: string[]; onClose: () => void; onDone: () => void }

export function RemindDialog({ studentIds, onClose, onDone }: RemindProps) {
  const { t, i18n } = useLingui()
  const client = useQueryClient()
  const { amount, day } = useFormat()
  const [key] = useState(() => crypto.randomUUID())
  const preview = useQuery(previewReminders(studentIds))
  const students = preview.data?.recipients.length ?? 0
  const sending = useMutation({
    mutationFn: () => remindFees({ studentIds, students, title: t`Reminder of fees` }, key),
    onSuccess: ({ people }) => {
      void client.invalidateQueries({ queryKey: ['books', 'debtors'] })
      toast(t`${people} people are being told`)
      onDone()
    },
    onError: () => void preview.refetch(),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Remind of fees`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Not now</Trans>
          </Button>
          <Button busy={sending.isPending} disabled={students === 0} onClick={() => sending.mutate()}>
            {sending.isPending ? <Trans>Sending</Trans> : <Trans>Send the reminder</Trans>}
          </Button>
        </>
      }
    >
      {sending.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, sending.error)}
        </Note>
      )}
      <Loaded query={preview} failed={<Trans>Who would be told did not load</Trans>}>
        {({ recipients, leftOut, people }) => (
          <div className="stack g3">
            <p>
              <Plural value={people} one="# person would be told." other="# people would be told." />{' '}
              {leftOut.length > 0 && (
                <span className="dim">
                  <Plural
                    value={leftOut.length}
                    one="# student is left out: nothing is owed, told today already, or nobody to tell."
                    other="# students are left out: nothing is owed, told today already, or nobody to tell."
                  />
                </span>
              )}
            </p>
            <List label={t`Who would be told`} tight>
              {recipients.slice(0, 20).map(({ student, dueOn, paise, readers }) => (
                <ListRow
                  key={student.id}
                  title={student.name}
                  hint={readers.map(({ name }) => name).join(', ')}
                  after={
                    <span className="num">
                      {amount(paise)}
                      <span className="s hint block">{day(dueOn)}</span>
                    </span>
                  }
                />
              ))}
            </List>
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}
