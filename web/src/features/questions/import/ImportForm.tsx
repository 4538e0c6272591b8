// Which file, and the subject of what names none.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { FileField } from '../../../ui/FileField.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { Columns, Head, Panel } from '../../../ui/Panel.tsx'
import { downloadTemplate, previewImport, type Subject } from '../questions.api.ts'
import { useName } from '../questionWords.tsx'
import './importProblems.ts'

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
            accept=".docx,.xml,.gift,.txt,.csv,.xlsx"
            maxBytes={MOST_BYTES}
            hint={t`Word, Moodle XML, GIFT, Aiken, CSV or XLSX; at most 5,000 questions.`}
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
  const { t } = useLingui()
  return (
    <Panel>
      <Head title={t`How a file may be written`} />
      <div className="stack">
        <Format title="Word" isOpen>
          <pre className="qb-source">{wordExample}</pre>
          <p className="dim">
            <Trans>
              Numbers may be typed or Word’s own, options may share a line or stand in a table, and the
              answers may stand in a list or table at the end. Formulas of Word’s equation editor and pictures
              come along.
            </Trans>
          </p>
        </Format>
        <Format title={t`A spreadsheet`}>
          <p className="dim">
            <Trans>One question a row, in up to three languages. The template explains every column.</Trans>
          </p>
          <Template />
        </Format>
        <Format title="Moodle XML">
          <p className="dim">
            <Trans>
              As Moodle exports a question bank, with its pictures. Categories named like the syllabus file
              each question under its topic.
            </Trans>
          </p>
        </Format>
        <Format title="GIFT">
          <pre className="qb-source">{giftExample}</pre>
          <p className="dim">
            <Trans>Categories named like the syllabus file each question under its topic.</Trans>
          </p>
        </Format>
        <Format title="Aiken">
          <pre className="qb-source">{aikenExample}</pre>
        </Format>
      </div>
    </Panel>
  )
}

type FormatProps = { title: string; isOpen?: boolean; children: ReactNode }

function Format({ title, isOpen, children }: FormatProps) {
  return (
    <details className="qb-solution" open={isOpen}>
      <summary>{title}</summary>
      <div className="stack">{children}</div>
    </details>
  )
}

function Template() {
  const { i18n } = useLingui()
  const download = useMutation({ mutationFn: downloadTemplate })
  return (
    <>
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
    </>
  )
}

// Files are written in the language of their questions; the marks are those that every reader knows.
const wordExample = `1. A force of 20 N acts on 5 kg.
What is the acceleration?
(A) 4 m/s²   (B) 100 m/s²
(C) 15 m/s²  (D) 25 m/s²
Ans. (A)
Sol. a = F/m`

const giftExample = `$CATEGORY: Physics/Laws of motion

// [tag:easy]
A force of 20 N acts on 5 kg.
What is the acceleration? {
  =$4\\,\\text\\{m s\\}^\\{-2\\}$
  ~$100\\,\\text\\{m s\\}^\\{-2\\}$
}`

const aikenExample = `Which planet is red?
A. Venus
B. Mars
ANSWER: B`
