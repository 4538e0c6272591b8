// A list of students from a file: the template, the file, and the lists that came before.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { type LanguageCode, languageChoices } from '../../ui/personWords.ts'
import { useLanguage } from '../../words/language.ts'
import {
  downloadTemplate,
  type ImportSummary,
  importList,
  MAX_BYTES,
  openBatches,
  previewStudents,
} from './imports.api.ts'
import { StateChip } from './StateChip.tsx'
import './imports.css'

export default function StudentImportPage() {
  const { t } = useLingui()
  return (
    <>
      <PageHead
        title={t`Students from a file`}
        above={
          <Link to="/people">
            <Trans>People</Trans>
          </Link>
        }
      />
      <Columns>
        <UploadPanel />
        <Stack gap={4}>
          <TemplatePanel />
          <EarlierPanel />
        </Stack>
      </Columns>
    </>
  )
}

function UploadPanel() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const language = useLanguage()
  const batches = useQuery(openBatches).data?.rows ?? []
  const form = useForm({
    start: { file: undefined as File | undefined, batchId: '', locale: language as LanguageCode | '' },
    check: ({ file }) => (file ? {} : { file: t`Choose a file.` }),
    send: async ({ file, batchId, locale }, key) => {
      if (!file) throw new Error('The form has checked that there is a file.')
      return previewStudents({ file, locale: locale || 'en', ...(batchId && { batchId }) }, key)
    },
    done: ({ id }) => void navigate({ to: '/imports/$importId', params: { importId: id } }),
  })
  return (
    <Panel>
      <Head title={t`The list`} />
      <form className="stack g4" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <FileField
          {...form.field('file')}
          label={t`File`}
          hint={t`XLSX or CSV, up to 5,000 students. Headings may be in English, Marathi or Hindi.`}
          accept=".xlsx,.csv,.tsv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          maxBytes={MAX_BYTES}
        />
        <div className="form2">
          <SelectField
            {...form.field('batchId')}
            label={t`Batch`}
            hint={t`For rows that name none.`}
            none={t`None yet`}
            optional
            choices={batches.map((batch) => {
              const free = Math.max(0, batch.capacity - batch.seatsTaken)
              return { value: batch.id, label: t`${batch.name} (${free} free)` }
            })}
          />
          <SelectField
            {...form.field('locale')}
            label={t`Language`}
            hint={t`For rows that say none.`}
            choices={languageChoices}
          />
        </div>
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

function TemplatePanel() {
  const { t, i18n } = useLingui()
  const download = useMutation({ mutationFn: downloadTemplate })
  return (
    <Panel>
      <Head title={t`The template`} />
      <p>
        <Trans>
          One row per student, with the guardian beside them. Brothers and sisters are joined by the
          guardian's phone.
        </Trans>
      </p>
      {download.error && (
        <Note tone="bad" alert>
          {problemSentence(i18n, download.error)}
        </Note>
      )}
      <div className="row">
        <Button look="line" icon="download" busy={download.isPending} onClick={() => download.mutate()}>
          <Trans>Download the template</Trans>
        </Button>
      </div>
    </Panel>
  )
}

function EarlierPanel() {
  const { t } = useLingui()
  const rows = (useQuery(importList).data?.rows ?? []).filter((row) => row.kind === 'students')
  if (rows.length === 0) return null
  return (
    <Panel>
      <Head title={t`Earlier lists`} />
      <List label={t`Earlier lists`}>
        {rows.map((row) => (
          <EarlierRow key={row.id} row={row} />
        ))}
      </List>
    </Panel>
  )
}

function EarlierRow({ row }: { row: ImportSummary }) {
  const format = useFormat()
  return (
    <ListLink
      to="/imports/$importId"
      params={{ importId: row.id }}
      title={row.fileName}
      hint={
        <>
          <Plural value={row.rowCount} one="# row" other="# rows" /> · {format.dateTime(row.createdAt)} ·{' '}
          {row.createdByName}
        </>
      }
      after={<StateChip state={row.state} />}
    />
  )
}
