// The numbers that are right: each a range, or one number.
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { Button, IconButton } from '../../ui/Button.tsx'
import { FieldLine } from '../../ui/Field.tsx'
import type { Form } from '../../ui/form.ts'
import { TextField } from '../../ui/TextField.tsx'
import { withoutRange } from './draftChanges.ts'
import { type Draft, MOST_RANGES, rangeField } from './questionDraft.ts'

export function RangeFields({ form }: { form: Form<Draft> }) {
  const { t } = useLingui()
  const id = useId()
  const { values } = form
  const places = Array.from({ length: values.rangeCount }, (_, place) => place)
  return (
    <fieldset className="field" aria-describedby={`${id}-line`}>
      <legend>
        {values.kind === 'integer' ? <Trans>Right whole numbers</Trans> : <Trans>Right numbers</Trans>}
      </legend>
      <div className="stack">
        {places.map((place) => (
          <Range key={place} form={form} place={place} />
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

function Range({ form, place }: { form: Form<Draft>; place: number }) {
  const { t } = useLingui()
  const { values } = form
  return (
    <div className="qb-range">
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
  )
}
