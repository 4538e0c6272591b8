// What is right: one of the options, or a number.
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { FieldLine } from '../../ui/Field.tsx'
import type { Form } from '../../ui/form.ts'
import { Seg } from '../../ui/Seg.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Language } from '../../words/language.ts'
import {
  type Draft,
  FEWEST_OPTIONS,
  MOST_OPTIONS,
  MOST_RANGES,
  optionField,
  optionPlaces,
  rangeField,
  withoutOption,
  withoutRange,
} from './questionDraft.ts'
import { kindWords, letterOf } from './questionWords.tsx'

type AnswerProps = { form: Form<Draft>; language: Language; isNew: boolean }

export function AnswerFields({ form, language, isNew }: AnswerProps) {
  const { t, i18n } = useLingui()
  const { kind } = form.values
  return (
    <div className="stack g3">
      {isNew && (
        <Seg
          label={t`Kind of answer`}
          value={kind}
          onChange={(value) => form.set({ kind: value })}
          choices={(['single', 'numerical'] as const).map((value) => ({
            value,
            label: i18n._(kindWords[value]),
          }))}
        />
      )}
      {kind === 'single' ? <Options form={form} language={language} /> : <Ranges form={form} />}
    </div>
  )
}

function Options({ form, language }: { form: Form<Draft>; language: Language }) {
  const id = useId()
  const { values } = form
  const { error } = form.field('key.right')
  return (
    <fieldset className="field">
      <legend>
        <Trans>Options: mark the right one</Trans>
      </legend>
      <div className="stack">
        {optionPlaces(values).map((place) => (
          <Option key={place} {...{ form, language, place }} line={`${id}-line`} />
        ))}
      </div>
      <FieldLine id={`${id}-line`} error={error ?? form.field(`texts.${language}.options`).error} />
      {values.optionCount < MOST_OPTIONS && (
        <div>
          <Button
            look="quiet"
            small
            icon="plus"
            onClick={() => form.set({ optionCount: values.optionCount + 1 })}
          >
            <Trans>One more option</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type OptionProps = { form: Form<Draft>; language: Language; place: number; line: string }

function Option({ form, language, place, line }: OptionProps) {
  const { t } = useLingui()
  const { values } = form
  const { error } = form.field('key.right')
  const letter = letterOf(place)
  return (
    <div className="qb-option">
      <label className="qb-right">
        <input
          type="radio"
          name="key.right"
          checked={values['key.right'] === String(place)}
          aria-label={t`Option ${letter} is right`}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? line : undefined}
          onChange={() => form.set({ 'key.right': String(place) })}
        />
      </label>
      <div className="grow">
        <TextField
          {...form.field(optionField(language, place))}
          label={t`Option ${letter}`}
          before={letter}
          autoComplete="off"
        />
      </div>
      {values.optionCount > FEWEST_OPTIONS && (
        <IconButton
          icon="close"
          label={t`Take option ${letter} away`}
          onClick={() => form.set(withoutOption(values, place))}
        />
      )}
    </div>
  )
}

function Ranges({ form }: { form: Form<Draft> }) {
  const { t } = useLingui()
  const id = useId()
  const { values } = form
  const places = Array.from({ length: values.rangeCount }, (_, place) => place)
  return (
    <fieldset className="field" aria-describedby={`${id}-line`}>
      <legend>
        <Trans>Right numbers</Trans>
      </legend>
      <div className="stack">
        {places.map((place) => (
          <div className="qb-range" key={place}>
            <TextField
              {...form.field(rangeField(place, 'low'))}
              label={t`From`}
              inputMode="text"
              autoComplete="off"
            />
            <TextField
              {...form.field(rangeField(place, 'high'))}
              label={t`To`}
              inputMode="text"
              autoComplete="off"
              optional
            />
            {values.rangeCount > 1 && (
              <IconButton
                icon="close"
                label={t`Take this answer away`}
                onClick={() => form.set(withoutRange(values, place))}
              />
            )}
          </div>
        ))}
      </div>
      <FieldLine
        id={`${id}-line`}
        error={form.field('key.ranges').error}
        hint={t`Every number from the one to the other is right. Leave “To” empty for a single number.`}
      />
      {values.rangeCount < MOST_RANGES && (
        <div>
          <Button
            look="quiet"
            small
            icon="plus"
            onClick={() => form.set({ rangeCount: values.rangeCount + 1 })}
          >
            <Trans>Another right answer</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}
