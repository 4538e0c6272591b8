// A list while it is written, and after: what came of it, and the way back for a day.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Plot.tsx'
import { type Import, undoImport } from './imports.api.ts'

export function WritingBlock({ list }: { list: Import }) {
  const { t } = useLingui()
  return (
    <Panel label={t`Progress`}>
      <p role="status">
        <Trans>
          {list.writtenCount} of {list.rowCount} rows are written. You can leave this page; it goes on.
        </Trans>
      </p>
      <Progress label={t`Rows written`} done={list.writtenCount} total={list.rowCount} />
    </Panel>
  )
}

export function DoneBlock({ list }: { list: Import }) {
  const { t } = useLingui()
  const format = useFormat()
  const until = list.undoUntil && format.dateTime(list.undoUntil)
  if (list.state === 'undone')
    return (
      <Note tone="plain">
        <Trans>This list was taken back. The people it had brought are gone again.</Trans>
      </Note>
    )
  return (
    <Panel label={t`What came of it`}>
      <Note tone="good">
        <Plural value={list.writtenCount} one="# row was taken in." other="# rows were taken in." />
      </Note>
      <div className="row wrap">
        <ButtonLink to="/people" search={{ status: 'invited' } as never}>
          <Trans>See the students and invite them</Trans>
        </ButtonLink>
        {list.undoable && list.can.includes('undoImport') && <UndoButton list={list} />}
      </div>
      {list.undoable && (
        <p className="s hint">
          <Trans>
            It can be taken back until {until}, as long as nobody of it has signed in or sat a test.
          </Trans>
        </p>
      )}
    </Panel>
  )
}

function UndoButton({ list }: { list: Import }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const undo = useMutation({
    mutationFn: () => undoImport(list.id),
    onSuccess: async () => {
      setAsking(false)
      await queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button look="line" onClick={() => setAsking(true)}>
        <Trans>Take it back</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        question
        title={t`Take this list back?`}
        actions={
          <>
            <Button look="quiet" onClick={() => setAsking(false)}>
              <Trans>Keep it</Trans>
            </Button>
            <Button look="neg" busy={undo.isPending} onClick={() => undo.mutate()}>
              <Trans>Take it back</Trans>
            </Button>
          </>
        }
      >
        {undo.error && (
          <Note tone="bad" alert>
            {problemSentence(i18n, undo.error)}
          </Note>
        )}
        <p>
          <Trans>
            The students and guardians that came with it are removed, with their consents and places.
          </Trans>
        </p>
      </Dialog>
    </>
  )
}
