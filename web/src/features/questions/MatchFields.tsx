// The two lists of a matching question: each row on the left is given one of the options on the right.
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { FieldLine } from '../../ui/Field.tsx'
import type { Form } from '../../ui/form.ts'
import { TextField } from '../../ui/TextField.tsx'
import type { Language } from '../../words/language.ts'
import { withoutRow } from './draftChanges.ts'
import { MoreOptions, OptionField } from './OptionFields.tsx'
import {
  type Draft,
  FEWEST_OPTIONS,
  MOST_OPTIONS,
  matchField,
  optionPlaces,
  partField,
  rowPlaces,
} from './questionDraft.ts'
import { letterOf, rowNumberOf } from './questionWords.tsx'

type MatchProps = { form: Form<Draft>; language: Language }

export function MatchFields({ form, language }: MatchProps) {
  const id = useId()
  const { values } = form
  return (
    <div className="stack g3">
      <fieldset className="field">
        <legend>
          <Trans>List II: what they are matched to</Trans>
        </legend>
        <div className="stack">
          {optionPlaces(values).map((place) => (
            <OptionField key={place} {...{ form, language, place }} />
          ))}
        </div>
        <FieldLine id={`${id}-options`} error={form.field(`texts.${language}.options`).error} />
        <MoreOptions form={form} />
      </fieldset>
      <fieldset className="field">
        <legend>
          <Trans>List I: each with its match</Trans>
        </legend>
        <div className="stack">
          {rowPlaces(values).map((place) => (
            <Row key={place} {...{ form, language, place }} />
          ))}
        </div>
        <FieldLine id={`${id}-rows`} error={form.field(`texts.${language}.rows`).error} />
        {values.rowCount < MOST_OPTIONS && (
          <div>
            <Button
              look="quiet"
              small
              icon="plus"
              onClick={() => form.set({ rowCount: values.rowCount + 1 })}
            >
              <Trans>One more row</Trans>
            </Button>
          </div>
        )}
      </fieldset>
    </div>
  )
}

function Row({ form, language, place }: MatchProps & { place: number }) {
  const { t } = useLingui()
  const { values } = form
  const number = rowNumberOf(place)
  return (
    <div className="qb-option qb-match">
      <div className="grow">
        <TextField
          {...form.field(partField(language, 'rows', place))}
          label={t`Row ${number}`}
          before={number}
          autoComplete="off"
        />
      </div>
      <SelectField
        {...form.field(matchField(place))}
        label={t`Match of row ${number}`}
        none="–"
        choices={optionPlaces(values).map((at) => ({ value: String(at), label: letterOf(at) }))}
      />
      {values.rowCount > FEWEST_OPTIONS && (
        <IconButton
          icon="close"
          label={t`Take row ${number} away`}
          onClick={() => form.set(withoutRow(values, place))}
        />
      )}
    </div>
  )
}
