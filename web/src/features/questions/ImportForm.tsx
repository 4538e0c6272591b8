// Which file, and the subject of what names none.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel } from '../../ui/Panel.tsx'
import { downloadTemplate, previewImport, type Subject } from './questions.api.ts'
import { useName } from './questionWords.tsx'

const MOST_BYTES = 10_000_000

export function ImportForm({ subjects }: { subjects: Subject[] }) {
  const { t } = useLingui()
  const nameOf = useName()
  const navigate = useNavigate()
  const form = useForm({
    start: { file: undefined as File | undefined, subjectId: subjects[0]?.id ?? '' },
    check: ({ file }) => (file ? {} : { file: t`Choose the file first.` }),
    send: ({ file, subjectId }, key) => previewImport(file as File, subjectId, key),
    done: ({ id }) => navigate({ to: '/questions/import', search: { list: id } as never }),
  })
  return (
    <Columns>
      <form noValidate onSubmit={form.onSubmit}>
        <Panel label={t`The file`}>
          {form.failure && (
            <Note tone="bad" alert>
              {form.failure}
            </Note>
          )}
          <FileField
            {...form.field('file')}
            label={t`File of questions`}
            accept=".gift,.txt,.csv,.xlsx"
            maxBytes={MOST_BYTES}
            hint={t`GIFT, CSV or XLSX; at most 5,000 questions.`}
          />
          <SelectField
            {...form.field('subjectId')}
            label={t`Subject where the file names none`}
            choices={subjects.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
          />
          <div className="row wrap">
            <Button type="submit" busy={form.busy}>
              {form.busy ? <Trans>Reading the file</Trans> : <Trans>Look at it first</Trans>}
            </Button>
            <span className="s hint grow">
              <Trans>Nothing is in the bank until you confirm.</Trans>
            </span>
          </div>
        </Panel>
      </form>
      <Formats />
    </Columns>
  )
}

function Formats() {
  const { t, i18n } = useLingui()
  const download = useMutation({ mutationFn: downloadTemplate })
  return (
    <Panel>
      <Head title={t`Two ways to write a file`} />
      <div className="stack">
        <h3>
          <Trans>A spreadsheet</Trans>
        </h3>
        <p className="dim">
          <Trans>One question a row, in up to three languages. The template explains every column.</Trans>
        </p>
        <div>
          <Button
            look="tonal"
            small
            icon="download"
            busy={download.isPending}
            onClick={() => download.mutate()}
          >
            <Trans>Template</Trans>
          </Button>
        </div>
        {download.error && (
          <Note tone="bad" alert>
            {problemSentence(i18n, download.error)}
          </Note>
        )}
      </div>
      <div className="stack">
        <h3>
          <Trans>GIFT, as Moodle writes it</Trans>
        </h3>
        <pre className="qb-source">{example}</pre>
        <p className="dim">
          <Trans>Categories named like the syllabus file each question under its topic.</Trans>
        </p>
      </div>
    </Panel>
  )
}

const example = `$CATEGORY: Physics/Laws of motion

// [tag:easy]
A force of 20 N acts on 5 kg.
What is the acceleration? {
  =$4\\,\\text\\{m s\\}^\\{-2\\}$
  ~$100\\,\\text\\{m s\\}^\\{-2\\}$
}`
