// Drawing questions at random: so many of which topic, difficulty and kind, line by line or by a blueprint.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Checkbox, SelectField } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import {
  type Blueprint,
  blueprintList,
  drawQuestions,
  type Exam,
  type QuestionKind,
  type Section,
  type Subject,
} from '../exams.api.ts'
import { difficultyWords, kindsInOrder, kindWords, useName } from '../examWords.tsx'
import { topicChoices } from './topicChoices.ts'

type Row = { key: number; topicId: string; difficulty: string; kind: QuestionKind | ''; count: string }
type Short = { pick: number; wanted: number; found: number }

export function DrawPanel({ exam, section, subject }: { exam: Exam; section: Section; subject: Subject }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [short, setShort] = useState<Short[]>([])
  const missing = Math.max(1, section.questionCount - section.chosenCount)
  const form = useForm({
    start: { rows: [emptyRow(0, missing)], replace: false, approvedOnly: false },
    check: ({ rows }) =>
      rows.every((row) => Number(row.count) >= 1 && Number(row.count) <= 300)
        ? {}
        : { rows: t`Give a number from 1 to 300 in each line.` },
    send: ({ rows, ...rest }, key) =>
      drawQuestions(exam.id, { section: section.position, picks: rows.map(toPick), ...rest }, key),
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
        <BlueprintChoice section={section} onChange={(picked) => form.set({ rows: picked })} />
        {rows.map((row, index) => (
          <DrawRow
            key={row.key}
            number={index + 1}
            row={row}
            subject={subject}
            anyKind={section.kind === null}
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
        <Checkbox {...form.field('approvedOnly')} label={t`Only questions that somebody has approved`} />
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
  /** Whether the section takes any kind, so that one can be asked for. */
  anyKind: boolean
  onChange: (part: Partial<Row>) => void
  onRemove: (() => void) | undefined
}

function DrawRow({ number, row, subject, anyKind, onChange, onRemove }: DrawRowProps) {
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
        {anyKind && (
          <SelectField
            name={`kind-${row.key}`}
            label={t`Kind of question`}
            value={row.kind}
            onChange={(kind) => onChange({ kind })}
            none={i18n._(kindWords.any)}
            choices={kindsInOrder.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
          />
        )}
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

/** Fills the lines from a blueprint that is kept, as far as it is about this section's subject. */
function BlueprintChoice({ section, onChange }: { section: Section; onChange: (rows: Row[]) => void }) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState('')
  const blueprints = useQuery(blueprintList).data?.rows ?? []
  const fitting = blueprints.filter(({ picks }) => picksFor(picks, section).length > 0)
  if (fitting.length === 0) return null
  const choose = (id: string) => {
    setChosen(id)
    const picks = picksFor(fitting.find((one) => one.id === id)?.picks ?? [], section)
    if (picks.length) onChange(picks.map(toRow))
  }
  return (
    <SelectField
      name="blueprint"
      label={t`By a blueprint`}
      value={chosen}
      onChange={choose}
      none={t`none, line by line`}
      choices={fitting.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

const picksFor = (picks: Blueprint['picks'], { subject, kind }: Section) =>
  picks.filter((pick) => pick.subjectId === subject.id && (!kind || !pick.kind || pick.kind === kind))

const emptyRow = (key: number, count: number): Row => ({
  key,
  topicId: '',
  difficulty: '',
  kind: '',
  count: String(count),
})

const toRow = ({ topicId, difficulty, kind, count }: Blueprint['picks'][number], key: number): Row => ({
  key,
  topicId: topicId ?? '',
  difficulty: difficulty === null ? '' : String(difficulty),
  kind: kind ?? '',
  count: String(count),
})

const toPick = ({ topicId, difficulty, kind, count }: Row) => ({
  topicId: topicId || null,
  difficulty: difficulty ? Number(difficulty) : null,
  kind: kind || null,
  count: Number(count),
})
