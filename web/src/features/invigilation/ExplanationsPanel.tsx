// The student's side, in their own words.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { explainAttempt, type Report, reportOf } from './invigilation.api.ts'

export function ExplanationsPanel({ report }: { report: Report }) {
  const { t } = useLingui()
  const format = useFormat()
  const may = report.can.includes('explainAttempt')
  if (report.explanations.length === 0 && !may) return null
  return (
    <Panel>
      <Head title={may ? t`Your side` : t`What the student says`} />
      {report.explanations.map(({ id, by, text, at }) => (
        <blockquote key={id} className="said">
          <p className="pre">{text}</p>
          <p className="s hint">
            {by} · {format.when(at)}
          </p>
        </blockquote>
      ))}
      {may && <ExplanationForm report={report} />}
    </Panel>
  )
}

function ExplanationForm({ report: { attemptId } }: { report: Report }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { text: '' },
    draft: { name: `explanation ${attemptId}` },
    check: ({ text }) => (text.trim() ? {} : { text: t`Write what happened.` }),
    send: (values, key) => explainAttempt(attemptId, values, key),
    done: () => {
      toast(<Trans>Your teacher can read it now.</Trans>)
      form.reset()
      void queries.invalidateQueries(reportOf(attemptId))
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <TextArea
        {...form.field('text')}
        label={t`What happened?`}
        hint={t`Only if you want to. Your teachers and your parents can read it.`}
        rows={3}
        maxLength={2000}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div>
        <Button type="submit" look="tonal" busy={form.busy}>
          {form.busy ? <Trans>Sending</Trans> : <Trans>Send to the teacher</Trans>}
        </Button>
      </div>
    </form>
  )
}
