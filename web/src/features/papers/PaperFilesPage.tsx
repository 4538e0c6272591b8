// Answers of sheets, or marks, from a file: the file, its columns, its rows, and then it is taken in.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel, Stack } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { ColumnsPanel } from './ColumnsPanel.tsx'
import { ListPanel } from './ListPanel.tsx'
import {
  type Columns,
  type Kind,
  MAX_BYTES,
  marksOf,
  type Preview,
  previewFile,
  setsOf,
} from './papers.api.ts'
import './papers.css'

/** A file that was read, kept so that it can be read anew by other columns. */
interface Read {
  file: File
  preview: Preview
}

export default function PaperFilesPage() {
  const { t } = useLingui()
  const { examId } = useParams({ strict: false }) as { examId: string }
  const title = useQuery(setsOf(examId)).data?.title
  const [{ list }, setSearch] = useSearch({ list: '' })
  const [read, setRead] = useState<Read>()
  const keep = (next: Read) => {
    setRead(next)
    setSearch({ list: next.preview.importId ?? '' })
  }
  const leave = () => {
    setRead(undefined)
    setSearch({ list: '' })
  }
  return (
    <>
      <PageHead
        title={t`Paper test from a file`}
        above={
          <Link to="/exams/$examId" params={{ examId }}>
            {title ?? t`Exam`}
          </Link>
        }
      >
        <ButtonLink to="/exams/$examId/marks" params={{ examId }} look="line" icon="edit">
          <Trans>Type marks</Trans>
        </ButtonLink>
      </PageHead>
      <Stack gap={4}>
        {!read && !list && <UploadPanel examId={examId} onRead={keep} />}
        {read && <ReadAgain examId={examId} read={read} onRead={keep} isOpen={!list} />}
        {list && <ListPanel key={list} examId={examId} importId={list} />}
        {(read || list) && (
          <div className="row">
            <Button look="quiet" icon="back" onClick={leave}>
              <Trans>Another file</Trans>
            </Button>
          </div>
        )}
      </Stack>
    </>
  )
}

type UploadProps = { examId: string; onRead: (read: Read) => void }

function UploadPanel({ examId, onRead }: UploadProps) {
  const { t } = useLingui()
  const form = useForm({
    start: { file: undefined as File | undefined, kind: 'omr' as Kind },
    check: ({ file }) => (file ? {} : { file: t`Choose a file.` }),
    send: async ({ file, kind }, key) => {
      if (!file) throw new Error('The form has checked that there is a file.')
      return { file, preview: await previewFile(examId, { file, kind }, key) }
    },
    done: onRead,
  })
  return (
    <Panel>
      <Head title={t`The file`} />
      <form className="stack g4" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <Seg
          label={t`What is in the file`}
          value={form.values.kind}
          onChange={(kind) => form.set({ kind })}
          choices={[
            { value: 'omr', label: t`Answers (OMR)` },
            { value: 'marks', label: t`Marks` },
          ]}
        />
        <FileField
          {...form.field('file')}
          label={t`File`}
          hint={
            form.values.kind === 'omr'
              ? t`XLSX or CSV with a head line: roll number, set, and a column for each question.`
              : t`XLSX or CSV with a head line: roll number and marks, in all or by section.`
          }
          accept=".xlsx,.csv,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          maxBytes={MAX_BYTES}
        />
        <div className="row wrap">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Reading</Trans> : <Trans>Look at it first</Trans>}
          </Button>
        </div>
        <p className="s hint">
          <Trans>Nothing is written until you confirm, and it can be taken back for a day.</Trans>
        </p>
      </form>
    </Panel>
  )
}

type AgainProps = { examId: string; read: Read; onRead: (read: Read) => void; isOpen: boolean }

function ReadAgain({ examId, read, onRead, isOpen }: AgainProps) {
  const { i18n } = useLingui()
  const sections = useQuery(marksOf(examId)).data?.sections ?? []
  const again = useMutation({
    mutationFn: async (columns: Columns) => {
      const { file } = read
      const asked = { file, kind: columns.kind, columns }
      return { file, preview: await previewFile(examId, asked, crypto.randomUUID()) }
    },
    onSuccess: onRead,
  })
  return (
    <>
      {again.error && (
        <Note tone="bad" alert>
          {problemSentence(i18n, again.error)}
        </Note>
      )}
      <ColumnsPanel
        key={JSON.stringify(read.preview.columns)}
        preview={read.preview}
        sections={sections}
        isOpen={isOpen}
        busy={again.isPending}
        onUse={(columns) => again.mutate(columns)}
      />
    </>
  )
}
