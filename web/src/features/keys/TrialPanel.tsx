// The dry run beside the key: who would move and by how much, before anything is written; then the change itself.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Problem } from '../../api/problem.ts'
import { fieldSentence, problemSentence } from '../../api/problems.ts'
import { useKeyWords } from '../../ui/answerWords.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/States.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { changeKey, type Entry, type ExamKey, keyOf, trialOf } from './keys.api.ts'
import { TrialFigures } from './TrialFigures.tsx'

type TrialProps = {
  examId: string
  examKey: ExamKey
  entries: Entry[]
  onDrop: (position: number) => void
  onDone: () => void
}

export function TrialPanel(props: TrialProps) {
  const { t, i18n } = useLingui()
  const { examId, examKey, entries } = props
  const trial = useQuery(trialOf(examId, examKey.version, entries))
  const sentence = (error: unknown) => {
    const field = error instanceof Problem ? error.fields[0] : undefined
    return field ? fieldSentence(i18n, field) : problemSentence(i18n, error)
  }
  return (
    <Panel label={t`A change of the key`}>
      <Head title={t`A change of the key`} />
      {entries.length === 0 ? (
        <p className="dim">
          <Trans>
            Look at a question and set what is to count. Here you then see who would move, before anything is
            written.
          </Trans>
        </p>
      ) : (
        <>
          <DraftList {...props} />
          {trial.isPending && <Skeleton rows={3} />}
          {trial.isError && (
            <Note tone="bad" alert>
              {sentence(trial.error)}
            </Note>
          )}
          {trial.data && <TrialFigures trial={trial.data} />}
          {trial.data && <ChangeForm {...props} moved={trial.data.moved} />}
        </>
      )}
    </Panel>
  )
}

function DraftList({ examKey, entries, onDrop }: TrialProps) {
  const { t } = useLingui()
  const keyWords = useKeyWords()
  return (
    <List tight label={t`What is to change`}>
      {entries.map(({ position, key, ruling }) => {
        const was = examKey.questions.find((question) => question.position === position)
        return (
          <ListRow
            key={position}
            title={t`Question ${position}`}
            hint={
              <>
                {was && <s>{keyWords(was.key, was.ruling)}</s>} → <b>{keyWords(key, ruling)}</b>
              </>
            }
            after={
              <IconButton
                icon="undo"
                label={t`Leave question ${position} as it is`}
                onClick={() => onDrop(position)}
              />
            }
          />
        )
      })}
    </List>
  )
}

function ChangeForm({ examId, examKey, entries, onDone, moved }: TrialProps & { moved: number }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const next = examKey.version + 1
  const form = useForm({
    start: { reason: '' },
    send: ({ reason }, key) => changeKey(examId, { version: examKey.version, entries, reason }, key),
    check: ({ reason }) => ({
      ...(!reason.trim() && { reason: t`Students read it: say why the key changes.` }),
    }),
    draft: { name: `key ${examId}` },
    done: async () => {
      toast(t`Version ${next} of the key counts now.`)
      await queries.invalidateQueries({ queryKey: keyOf(examId).queryKey })
      onDone()
      await queries.invalidateQueries({ queryKey: ['exam', examId] })
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <TextArea
        {...form.field('reason')}
        label={t`Why the key changes`}
        hint={t`Each student reads it beside their own difference.`}
        rows={2}
        maxLength={1000}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Grading everybody again</Trans> : <Trans>Make it version {next}</Trans>}
        </Button>
        <span className="s hint">
          <Plural value={moved} one="# student moves." other="# students move." />
        </span>
      </div>
    </form>
  )
}
