// Drawing questions at random: so many of which topic and difficulty.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Checkbox, SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { drawQuestions, type Exam, type Section, type Subject } from './exams.api.ts'
import { difficultyWords, useName } from './examWords.tsx'
import { topicChoices } from './topicChoices.ts'

type Row = { key: number; topicId: string; difficulty: string; count: string }
type Short = { pick: number; wanted: number; found: number }

export function DrawPanel({ exam, section, subject }: { exam: Exam; section: Section; subject: Subject }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [short, setShort] = useState<Short[]>([])
  const missing = Math.max(1, section.questionCount - section.chosenCount)
  const form = useForm({
    start: { rows: [emptyRow(0, missing)], replace: false },
    check: ({ rows }) =>
      rows.every((row) => Number(row.count) >= 1 && Number(row.count) <= 300)
        ? {}
        : { rows: t`Give a number from 1 to 300 in each line.` },
    send: ({ rows, replace }, key) =>
      drawQuestions(exam.id, { section: section.position, picks: rows.map(toPick), replace }, key),
    done: async ({ added, short: tooFew }) => {
      setShort(tooFew)
      toast(<Plural value={added} one="# question was drawn." other="# questions were drawn." />)
      await queries.invalidateQueries({ queryKey: ['exam', exam.id] })
    },
  })
  const { rows } = form.values
  const change = (row: Row, part: Partial<Row>) =>
    form.set({ rows: rows.map((one) => (one === row ? { ...one, ...part } : one)) })
  const wanted = rows.reduce((total, row) => total + (Number(row.count) || 0), 0)
  return (
    <Panel label={t`Draw by topic`}>
      <Head title={t`Draw by topic`} />
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {rows.map((row, index) => (
          <DrawRow
            key={row.key}
            number={index + 1}
            row={row}
            subject={subject}
            onChange={(part) => change(row, part)}
            onRemove={
              rows.length > 1 ? () => form.set({ rows: rows.filter((one) => one !== row) }) : undefined
            }
          />
        ))}
        {form.field('rows').error && <p className="err">{form.field('rows').error}</p>}
        <div>
          <Button
            look="quiet"
            small
            icon="plus"
            onClick={() =>
              form.set({ rows: [...rows, emptyRow(Math.max(...rows.map((row) => row.key)) + 1, 5)] })
            }
          >
            <Trans>Another topic</Trans>
          </Button>
        </div>
        {section.chosenCount > 0 && (
          <Checkbox {...form.field('replace')} label={t`Take out first what the section holds`} />
        )}
        <ShortNote short={short} />
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <Button type="submit" busy={form.busy}>
          {form.busy ? (
            <Trans>Drawing</Trans>
          ) : (
            <Plural value={wanted} one="Draw # question" other="Draw # questions" />
          )}
        </Button>
        <p className="s hint">
          <Trans>What these batches have not sat in the last half year comes first.</Trans>
        </p>
      </form>
    </Panel>
  )
}

function ShortNote({ short }: { short: Short[] }) {
  if (short.length === 0) return null
  return (
    <Note tone="due">
      {short.map(({ pick, wanted, found }) => {
        const line = pick + 1
        return (
          <p key={pick}>
            <Trans>
              Line {line}: the bank holds only {found} of {wanted}.
            </Trans>
          </p>
        )
      })}
    </Note>
  )
}

type DrawRowProps = {
  number: number
  row: Row
  subject: Subject
  onChange: (part: Partial<Row>) => void
  onRemove: (() => void) | undefined
}

function DrawRow({ number, row, subject, onChange, onRemove }: DrawRowProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const subjectName = nameOf(subject.name)
  return (
    <fieldset className="draw-row">
      <legend className="vh">{t`Line ${number}`}</legend>
      <div className="row up">
        <div className="grow">
          <SelectField
            name={`topic-${row.key}`}
            label={t`Topic`}
            value={row.topicId}
            onChange={(topicId) => onChange({ topicId })}
            none={t`All of ${subjectName}`}
            choices={topicChoices(subject, nameOf)}
          />
        </div>
        {onRemove && <IconButton icon="close" label={t`Take line ${number} out`} onClick={onRemove} />}
      </div>
      <div className="form2">
        <SelectField
          name={`difficulty-${row.key}`}
          label={t`Difficulty`}
          value={row.difficulty}
          onChange={(difficulty) => onChange({ difficulty })}
          none={t`Any`}
          choices={Object.entries(difficultyWords).map(([value, word]) => ({ value, label: i18n._(word) }))}
        />
        <TextField
          name={`count-${row.key}`}
          label={t`How many`}
          value={row.count}
          onChange={(count) => onChange({ count })}
          inputMode="numeric"
          maxLength={3}
        />
      </div>
    </fieldset>
  )
}

const emptyRow = (key: number, count: number): Row => ({
  key,
  topicId: '',
  difficulty: '',
  count: String(count),
})

const toPick = ({ topicId, difficulty, count }: Row) => ({
  topicId: topicId || null,
  difficulty: difficulty ? Number(difficulty) : null,
  count: Number(count),
})
