// The questions that the list shows, saved as a file for another program.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { type ExportFormat, saveQuestions } from './exports.api.ts'
import type { QuestionFilter } from './questions.api.ts'

type ExportProps = { filter: QuestionFilter; count: number }

export function ExportQuestions({ filter, count }: ExportProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" small icon="download" onClick={() => setOpen(true)}>
        <Trans>Save as a file</Trans>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Save these questions as a file`} sheet>
        {open && <Choice filter={filter} count={count} />}
      </Dialog>
    </>
  )
}

function Choice({ filter, count }: ExportProps) {
  const { t, i18n } = useLingui()
  const [format, setFormat] = useState<ExportFormat>('moodle')
  const save = useMutation({ mutationFn: () => saveQuestions(format, filter) })
  const choose = (value: string) => {
    save.reset()
    setFormat(value === 'gift' ? 'gift' : 'moodle')
  }
  return (
    <div className="stack g3">
      <p className="dim">
        <Plural
          value={count}
          one="# question, with its answer, hint and solution; each language is a question of its own."
          other="# questions, with their answers, hints and solutions; each language is a question of its own."
        />
      </p>
      <RadioGroup
        name="format"
        label={t`Kind of file`}
        value={format}
        onChange={choose}
        choices={[
          { value: 'moodle', label: 'Moodle XML', hint: t`With pictures. Moodle and many others read it.` },
          { value: 'gift', label: 'GIFT', hint: t`Plain text, easy to edit. It cannot hold pictures.` },
        ]}
      />
      {save.error && (
        <Note tone="bad" alert>
          {problemSentence(i18n, save.error)}
        </Note>
      )}
      {save.data !== undefined && <Saved leftOut={save.data} />}
      <div>
        <Button icon="download" busy={save.isPending} onClick={() => save.mutate()}>
          {save.isPending ? <Trans>Saving</Trans> : <Trans>Save the file</Trans>}
        </Button>
      </div>
    </div>
  )
}

function Saved({ leftOut }: { leftOut: number }) {
  if (leftOut === 0)
    return (
      <Note tone="good">
        <Trans>The file is saved.</Trans>
      </Note>
    )
  return (
    <Note tone="due" title={<Trans>The file is saved, but not whole</Trans>}>
      <Plural
        value={leftOut}
        one="# question cannot be written in GIFT: it shows a picture, or an answer has an arrow. The file names it; Moodle XML holds it."
        other="# questions cannot be written in GIFT: they show pictures, or an answer has an arrow. The file names them; Moodle XML holds them."
      />
    </Note>
  )
}
