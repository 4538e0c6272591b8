// A statement of the bank comes in: chosen, shown as it will be read, its columns set right, taken in.
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { FileField } from '../../../ui/FileField.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { Table } from '../../../ui/Table.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import {
  importStatement,
  type Mapping,
  type Preview,
  previewStatement,
  useStep,
} from '../onlinePayments.api.ts'
import { ColumnsForm } from './ColumnsForm.tsx'

const MOST_BYTES = 10_000_000

export function UploadPanel({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useLingui()
  const [file, setFile] = useState<File>()
  const preview = useMutation({
    mutationFn: ({ of, mapping }: { of: File; mapping?: Mapping }) => previewStatement(of, mapping),
  })
  const take = (next: File | undefined) => {
    setFile(next)
    preview.reset()
    if (next) preview.mutate({ of: next })
  }
  return (
    <div className="stack g3">
      <FileField
        name="statement"
        label={t`The bank’s statement`}
        hint={t`CSV or Excel (.xlsx), as the bank gives it.`}
        accept=".csv,.xlsx"
        maxBytes={MOST_BYTES}
        value={file}
        onChange={take}
      />
      {preview.isPending && (
        <p role="status">
          <Trans>Reading the file</Trans>
        </p>
      )}
      {preview.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, preview.error)}
        </Note>
      )}
      {file && preview.data && (
        <Shown
          key={file.name + file.lastModified}
          file={file}
          preview={preview.data}
          onMapping={(mapping) => preview.mutate({ of: file, mapping })}
          onDone={onDone}
        />
      )}
    </div>
  )
}

type ShownProps = {
  file: File
  preview: Preview
  onMapping: (mapping: Mapping) => void
  onDone: () => void
}

function Shown({ file, preview, onMapping, onDone }: ShownProps) {
  const { t, i18n } = useLingui()
  const [bank, setBank] = useState(preview.format?.name ?? '')
  const send = useStep(
    () => importStatement(file, { mapping: preview.mapping, bank: bank.trim() }),
    ({ lineCount, repeated }) => {
      toast(
        repeated
          ? t`${plural(lineCount, { one: '# new line', other: '# new lines' })}; ${repeated} known before.`
          : t`${plural(lineCount, { one: '# line is here.', other: '# lines are here.' })}`,
      )
      onDone()
    },
  )
  return (
    <>
      <Sum preview={preview} />
      <First preview={preview} />
      <details open={preview.credits === 0}>
        <summary>
          <Trans>Which column is what</Trans>
        </summary>
        <ColumnsForm preview={preview} onChange={onMapping} />
      </details>
      <TextField
        name="bank"
        label={t`Bank`}
        hint={t`The next file with these columns is read in the same way.`}
        value={bank}
        onChange={setBank}
        maxLength={60}
      />
      {send.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, send.error)}
        </Note>
      )}
      <Button
        icon="check"
        busy={send.isPending}
        disabled={!preview.credits || !bank.trim()}
        onClick={() => send.mutate(undefined)}
      >
        {send.isPending ? <Trans>Taking it in</Trans> : <Trans>Take it in</Trans>}
      </Button>
    </>
  )
}

function Sum({ preview: { credits, paise, fromOn, toOn, unreadable } }: { preview: Preview }) {
  const format = useFormat()
  const amount = format.money(paise)
  const [from, to] = [fromOn && format.day(fromOn), toOn && format.day(toOn)]
  return (
    <>
      <Note tone={credits ? 'good' : 'due'}>
        {credits ? (
          <Plural
            value={credits}
            one={`# payment came in between ${from} and ${to}: ${amount}.`}
            other={`# payments came in between ${from} and ${to}, ${amount} together.`}
          />
        ) : (
          <Trans>No money came in by these columns. Set them right below.</Trans>
        )}
      </Note>
      {unreadable > 0 && (
        <Note tone="due">
          <Plural
            value={unreadable}
            one="The day of # line cannot be read. Look how the days are written."
            other="The day of # lines cannot be read. Look how the days are written."
          />
        </Note>
      )}
    </>
  )
}

function First({ preview: { first } }: { preview: Preview }) {
  const { t } = useLingui()
  const format = useFormat()
  if (first.length === 0) return null
  return (
    <Table
      caption={t`The first lines as they are read`}
      rows={first}
      rowKey={(row) => `${row.onDay}${row.narration}${row.paise}`}
      columns={[
        { key: 'day', head: t`Day`, cell: (row) => format.day(row.onDay), card: 'side' },
        { key: 'words', head: t`The bank’s words`, cell: (row) => row.narration, card: 'main' },
        { key: 'amount', head: t`Amount`, num: true, cell: (row) => format.money(row.paise), card: 'more' },
      ]}
    />
  )
}
