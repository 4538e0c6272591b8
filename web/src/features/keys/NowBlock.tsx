// What to do now with an exam that is over: show the key for objections, answer them, publish.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { InkBlock } from '../../ui/Panel.tsx'
import { DateField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { eveningIn, fromField, toField } from './indiaTime.ts'
import { type ExamKey, publishExam, showKey } from './keys.api.ts'

type NowProps = { examId: string; examKey: ExamKey }

/** Nothing while the exam is not over, and for a practice, which has no key to show and nothing to publish. */
export function NowBlock({ examId, examKey }: NowProps) {
  const { t } = useLingui()
  const { state, mode } = examKey
  if (mode === 'practice' || (state !== 'closed' && state !== 'published')) return null
  return (
    <InkBlock label={t`What to do now`}>
      <p className="l">
        <NowSentence examKey={examKey} />
      </p>
      <p className="dim">
        {state === 'closed' ? (
          <Trans>Students see the key beside their own answers, and no marks before you publish.</Trans>
        ) : (
          <Trans>A change of the key moves the published marks at once; each student sees why.</Trans>
        )}
      </p>
      <div className="row wrap">
        {state === 'closed' && <PublishButton examId={examId} />}
        <ShowButton examId={examId} examKey={examKey} />
      </div>
    </InkBlock>
  )
}

function NowSentence({ examKey }: { examKey: ExamKey }) {
  const { t } = useLingui()
  const format = useFormat()
  const { keyShownAt, objectionsUntil, publishedAt, questions } = examKey
  const open = questions.reduce((sum, { objections }) => sum + (objections?.open ?? 0), 0)
  if (open > 0)
    return (
      <Plural value={open} one="# objection waits for an answer." other="# objections wait for an answer." />
    )
  const end = objectionsUntil ? format.when(objectionsUntil) : ''
  if (objectionsUntil && new Date(objectionsUntil) > new Date()) return t`Students may object until ${end}.`
  if (publishedAt) return t`The results are out.`
  if (keyShownAt) return t`Nothing waits for an answer: the key can become final.`
  return t`Students have not seen the key yet.`
}

/** The key is shown, or its time for objections is changed. */
function ShowButton({ examId, examKey }: NowProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const words = examKey.keyShownAt ? t`Change the time for objections` : t`Show the key for objections`
  return (
    <>
      <Button look="line" onClick={() => setOpen(true)}>
        {words}
      </Button>
      {isOpen &&
        overPage(
          <ShowDialog examId={examId} examKey={examKey} title={words} onClose={() => setOpen(false)} />,
        )}
    </>
  )
}

// The buttons stand on ink, whose colours are not the dialog's.
const overPage = (dialog: ReactNode) => createPortal(dialog, document.body)

function ShowDialog({ examId, examKey, title, onClose }: NowProps & { title: string; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { objectionsUntil } = examKey
  const form = useForm({
    start: {
      objectionsUntil: objectionsUntil ? toField(new Date(objectionsUntil)) : eveningIn(3, new Date()),
    },
    send: (values, key) => showKey(examId, fromField(values.objectionsUntil), key),
    done: async () => {
      onClose()
      toast(t`Students see the key now.`)
      await queries.invalidateQueries({ queryKey: ['exam', examId] })
    },
  })
  return (
    <Dialog open onClose={onClose} title={title} sheet>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        <DateField
          {...form.field('objectionsUntil')}
          label={t`Objections until`}
          hint={t`Leave it empty to show the key without asking for objections.`}
          optional
          withTime
        />
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Show the key</Trans>}
          </Button>
          <Button look="quiet" onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function PublishButton({ examId }: { examId: string }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const publish = useMutation({
    mutationFn: () => publishExam(examId),
    onSuccess: async ({ results }) => {
      setOpen(false)
      toast(t`Published: ${results} results.`)
      await queries.invalidateQueries({ queryKey: ['exam', examId] })
      await queries.invalidateQueries({ queryKey: ['exams'] })
    },
  })
  return (
    <>
      <Button look="inv" onClick={() => setOpen(true)}>
        <Trans>Publish the results</Trans>
      </Button>
      {overPage(
        <Dialog
          open={isOpen}
          onClose={() => setOpen(false)}
          question
          title={t`Publish the results?`}
          actions={
            <>
              <Button look="quiet" onClick={() => setOpen(false)}>
                <Trans>Not yet</Trans>
              </Button>
              <Button busy={publish.isPending} onClick={() => publish.mutate()}>
                {publish.isPending ? <Trans>Publishing</Trans> : <Trans>Publish now</Trans>}
              </Button>
            </>
          }
        >
          <p>
            <Trans>
              Each student sees their own score, rank and percentile, the right answers and the solutions;
              their parents see it too. Nobody sees another student’s name or rank. This cannot be taken back.
            </Trans>
          </p>
          {publish.isError && (
            <Note tone="bad" alert>
              {problemSentence(i18n, publish.error)}
            </Note>
          )}
        </Dialog>,
      )}
    </>
  )
}
