// The options of a question, each with a mark where it is right: one of them, or several.
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { FieldLine } from '../../ui/Field.tsx'
import type { Form } from '../../ui/form.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { Language } from '../../words/language.ts'
import { withoutOption, withRight } from './draftChanges.ts'
import {
  type Draft,
  FEWEST_OPTIONS,
  MOST_OPTIONS,
  optionPlaces,
  partField,
  rightPlaces,
} from './questionDraft.ts'
import { letterOf } from './questionWords.tsx'

type OptionsProps = { form: Form<Draft>; language: Language }

export function OptionFields({ form, language }: OptionsProps) {
  const id = useId()
  const { values } = form
  const error = form.field('key.right').error ?? form.field(`texts.${language}.options`).error
  return (
    <fieldset className="field">
      <legend>
        {values.kind === 'multiple' ? (
          <Trans>Options: mark every right one</Trans>
        ) : (
          <Trans>Options: mark the right one</Trans>
        )}
      </legend>
      <div className="stack">
        {optionPlaces(values).map((place) => (
          <OptionField key={place} {...{ form, language, place }}>
            <RightMark form={form} place={place} line={`${id}-line`} />
          </OptionField>
        ))}
      </div>
      <FieldLine id={`${id}-line`} error={error} />
      <MoreOptions form={form} />
    </fieldset>
  )
}

export function MoreOptions({ form }: { form: Form<Draft> }) {
  const { optionCount } = form.values
  if (optionCount >= MOST_OPTIONS) return null
  return (
    <div>
      <Button look="quiet" small icon="plus" onClick={() => form.set({ optionCount: optionCount + 1 })}>
        <Trans>One more option</Trans>
      </Button>
    </div>
  )
}

type OptionProps = OptionsProps & { place: number; children?: ReactNode }

/** The words of an option, what stands before it, and the way to take it away. */
export function OptionField({ form, language, place, children }: OptionProps) {
  const { t } = useLingui()
  const { values } = form
  const letter = letterOf(place)
  return (
    <div className="qb-option">
      {children}
      <div className="grow">
        <TextField
          {...form.field(partField(language, 'options', place))}
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

type MarkProps = { form: Form<Draft>; place: number; line: string }

function RightMark({ form, place, line }: MarkProps) {
  const { t } = useLingui()
  const { values } = form
  const { error } = form.field('key.right')
  const isMany = values.kind === 'multiple'
  const letter = letterOf(place)
  return (
    <label className="qb-right">
      <input
        type={isMany ? 'checkbox' : 'radio'}
        name="key.right"
        checked={rightPlaces(values).includes(place)}
        aria-label={t`Option ${letter} is right`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? line : undefined}
        onChange={(event) =>
          form.set(isMany ? withRight(values, place, event.target.checked) : { 'key.right': String(place) })
        }
      />
    </label>
  )
}
