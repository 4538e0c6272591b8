// One step of the set-up: what is set, and on demand the form that changes it.
import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode, SyntheticEvent } from 'react'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { type FormOptions, useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { changeExam, type Exam, type ExamChange, examOf } from '../exams.api.ts'

type StepProps = {
  title: string
  /** What is set, in words. */
  children: ReactNode
  /** The form that changes it; absent where it cannot be changed any more. */
  edit?: (close: () => void) => ReactNode
  /** Open from the beginning: nothing is set yet. */
  startsOpen?: boolean
}

/** A panel with a Change button, which turns into the form and back. */
export function StepPanel({ title, children, edit, startsOpen = false }: StepProps) {
  const [open, setOpen] = useState(startsOpen)
  return (
    <Panel label={title}>
      <Head title={title}>
        {edit && !open && (
          <span className="head-act">
            <Button look="quiet" small onClick={() => setOpen(true)}>
              <Trans>Change</Trans>
            </Button>
          </span>
        )}
      </Head>
      {open && edit ? edit(() => setOpen(false)) : children}
    </Panel>
  )
}

/** A form whose values become a change of the exam; what comes back stands on the page at once. */
export function useExamForm<Values extends object>(
  exam: Exam,
  options: Pick<FormOptions<Values, Exam>, 'start' | 'check'> & {
    toChange: (values: Values) => ExamChange
    close: () => void
  },
) {
  const queries = useQueryClient()
  return useForm<Values, Exam>({
    start: options.start,
    ...(options.check && { check: options.check }),
    send: (values, key) => changeExam(exam.id, options.toChange(values), key),
    done: async (changed) => {
      queries.setQueryData(examOf(exam.id).queryKey, changed)
      options.close()
      await queries.invalidateQueries({ queryKey: ['exams'] })
      await queries.invalidateQueries({ queryKey: ['exam', exam.id, 'paper'] })
    },
  })
}

type StepFormProps = {
  form: {
    busy: boolean
    failure: string | undefined
    onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void
  }
  onClose: () => void
  children: ReactNode
}

/** The frame of a step's form: what failed, the fields, Save and the way back. */
export function StepForm({ form, onClose, children }: StepFormProps) {
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      {children}
      <div className="row">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Leave it as it was</Trans>
        </Button>
      </div>
    </form>
  )
}
