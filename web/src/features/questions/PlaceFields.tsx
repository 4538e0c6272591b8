// Where a question belongs: subject, topic, difficulty, and the author's own name for it.
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { SelectField } from '../../ui/ChoiceField.tsx'
import type { Form } from '../../ui/form.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Draft } from './questionDraft.ts'
import type { Subject } from './questions.api.ts'
import { difficultyWords, topicChoices, useName } from './questionWords.tsx'
import { TagField } from './TagField.tsx'

type PlaceProps = {
  form: Form<Draft>
  subjects: Subject[]
  isUsed: boolean
  /** Within a passage, which says the subject of all its questions. */
  within?: boolean
}

const difficulties = ['1', '2', '3'] as const

export function PlaceFields({ form, subjects, isUsed, within }: PlaceProps) {
  const { t, i18n } = useLingui()
  const nameOf = useName()
  const subject = subjects.find(({ id }) => id === form.values.subjectId)
  return (
    <Frame within={within}>
      <div className="form2">
        {!within && (
          <SelectField
            {...form.field('subjectId')}
            onChange={(subjectId) => form.set({ subjectId, topicId: '' })}
            label={t`Subject`}
            choices={subjects.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
            disabled={isUsed}
            hint={isUsed ? t`It stands in an exam already, so its subject stays.` : undefined}
          />
        )}
        <SelectField
          {...form.field('topicId')}
          label={t`Topic`}
          none={t`None`}
          choices={topicChoices(subject, nameOf)}
        />
        <div className="field">
          <span className="lb">{t`Difficulty`}</span>
          <Seg
            label={t`Difficulty`}
            value={form.values.difficulty}
            onChange={(difficulty) => form.set({ difficulty })}
            choices={difficulties.map((value) => ({ value, label: i18n._(difficultyWords[value]) }))}
          />
        </div>
        <TextField
          {...form.field('reference')}
          label={t`Your own name for it`}
          placeholder="phy-101"
          maxLength={100}
          autoComplete="off"
          optional
        />
        <div className="wide">
          <TagField value={form.values.tags} onChange={(tags) => form.set({ tags })} />
        </div>
      </div>
    </Frame>
  )
}

/** A panel of its own, but for a question that stands in one already. */
function Frame({ within, children }: { within: boolean | undefined; children: ReactNode }) {
  const { t } = useLingui()
  if (within) return children
  return (
    <Panel>
      <Head title={t`Where it belongs`} />
      {children}
    </Panel>
  )
}
