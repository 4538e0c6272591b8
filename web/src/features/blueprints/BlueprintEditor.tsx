// The editor of a blueprint: its name, and the matrix of each subject and kind of question.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { Dock, TaskTop } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type Cells, cellsOf, picksOf, sumOf } from './blueprint.ts'
import { type Blueprint, type Kind, type NewBlueprint, type Subject, stockOf } from './blueprints.api.ts'
import { kinds, kindWords, useName } from './blueprintWords.tsx'
import { Matrix } from './Matrix.tsx'
import './blueprints.css'

type EditorProps = {
  title: string
  subjects: Subject[]
  /** The blueprint that is changed; absent for a new one. */
  blueprint?: Blueprint
  send: (body: NewBlueprint, key: string) => Promise<{ id: string }>
  done: (id: string) => void
  /** Further buttons beside the one that saves. */
  children?: ReactNode
}

export function BlueprintEditor({ title, subjects, blueprint, send, done, children }: EditorProps) {
  const { t } = useLingui()
  const form = useForm({
    start: { name: blueprint?.name ?? '', cells: cellsOf(blueprint?.picks ?? []) },
    draft: { name: `blueprint-${blueprint?.id ?? 'new'}` },
    check: ({ name }) => ({ ...(name.trim() === '' && { name: t`Give it a name.` }) }),
    send: ({ name, cells }, key) => send({ name, picks: picksOf(cells, subjects) }, key),
    done: ({ id }) => done(id),
  })
  const picks = picksOf(form.values.cells, subjects)
  const total = sumOf(picks)
  return (
    <>
      <TaskTop title={title}>
        <Chip icon="grid" live>
          <Plural value={total} one="# question" other="# questions" />
        </Chip>
      </TaskTop>
      <Main>
        <form id="blueprint-form" className="stack g3" noValidate onSubmit={form.onSubmit}>
          {form.failure && (
            <Note tone="bad" alert>
              {form.failure}
            </Note>
          )}
          <Panel>
            <TextField
              {...form.field('name')}
              label={t`Name of the blueprint`}
              placeholder={t`such as Unit test, mechanics`}
              maxLength={120}
              autoComplete="off"
            />
          </Panel>
          <Layers
            subjects={subjects}
            cells={form.values.cells}
            onChange={(cells) => form.set({ cells })}
            first={picks[0]?.subjectId ?? subjects[0]?.id ?? ''}
          />
        </form>
      </Main>
      <Dock>
        <Button type="submit" form="blueprint-form" busy={form.busy} disabled={total === 0}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
        {children}
      </Dock>
    </>
  )
}

type LayersProps = { subjects: Subject[]; cells: Cells; onChange: (cells: Cells) => void; first: string }

/** One subject and kind at a time; their sums say where something stands already. */
function Layers({ subjects, cells, onChange, first }: LayersProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const [subjectId, setSubjectId] = useState(first)
  const [kind, setKind] = useState<Kind | ''>('')
  const subject = subjects.find(({ id }) => id === subjectId)
  const stock = useQuery({ ...stockOf(subjectId), enabled: subjectId !== '' })
  const picks = picksOf(cells, subjects)
  const withSum = (words: string, sum: number) => (sum > 0 ? `${words} (${sum})` : words)
  const kindSum = (one: Kind | null) => sumOf(picks, { subjectId, kind: one })
  return (
    <Panel label={t`How many of what`}>
      <div className="form2">
        <SelectField
          name="subject"
          label={t`Subject`}
          value={subjectId}
          onChange={setSubjectId}
          choices={subjects.map(({ id, name }) => ({
            value: id,
            label: withSum(nameOf(name), sumOf(picks, { subjectId: id })),
          }))}
        />
        <SelectField
          name="kind"
          label={t`Kind of question`}
          value={kind}
          onChange={setKind}
          none={withSum(t`Any kind`, kindSum(null))}
          choices={kinds.map((value) => ({
            value,
            label: withSum(i18n._(kindWords[value]), kindSum(value)),
          }))}
        />
      </div>
      <Loaded query={stock} failed={t`What the bank holds did not load`}>
        {({ rows }) =>
          subject && (
            <Matrix
              key={subject.id}
              subject={subject}
              kind={kind || null}
              cells={cells}
              stock={rows}
              onChange={onChange}
            />
          )
        }
      </Loaded>
      <p className="s hint">
        <Trans>
          Under each cell stands what the bank holds. A unit takes from all its topics; “Any” takes from every
          difficulty.
        </Trans>
      </p>
    </Panel>
  )
}
