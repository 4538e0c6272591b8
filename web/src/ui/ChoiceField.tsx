// Fields one chooses in: a list, a tick, one of a few.
import { type ReactNode, useId } from 'react'
import { Field, FieldLine, type FieldProps, Optional } from './Field.tsx'
import { inClass } from './TextField.tsx'

export type Choice<Value extends string = string> = { value: Value; label: string; disabled?: boolean }

type SelectProps<Value extends string> = FieldProps<Value | ''> & {
  choices: readonly Choice<Value>[]
  /** The line for "nothing chosen yet"; without it the first choice stands. */
  none?: string
}

/** One of many: the system's own list, which every phone knows how to show. */
export function SelectField<Value extends string>(props: SelectProps<Value>) {
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={inClass(false, props.error)}>
          <select
            {...wiring}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value as Value | '')}
          >
            {props.none !== undefined && <option value="">{props.none}</option>}
            {props.choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  )
}

/** Yes or no, with the sentence it stands for. */
export function Checkbox({ name, label, value, onChange, hint, error, disabled }: FieldProps<boolean>) {
  const id = useId()
  const line = error ?? hint
  return (
    <div className="field">
      <label className="tick" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={name}
          checked={value}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={line ? `${id}-line` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      <FieldLine id={`${id}-line`} hint={hint} error={error} />
    </div>
  )
}

type RadioProps<Value extends string> = FieldProps<Value | ''> & {
  choices: readonly (Choice<Value> & { hint?: ReactNode })[]
}

/** One of a few, each with room for a line of explanation. */
export function RadioGroup<Value extends string>(props: RadioProps<Value>) {
  const { name, label, value, onChange, choices, hint, error, optional, disabled } = props
  const id = useId()
  const line = error ?? hint
  return (
    <fieldset className="field" aria-describedby={line ? `${id}-line` : undefined} disabled={disabled}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      <div className="stack">
        {choices.map((choice) => (
          <label className="pick" key={choice.value}>
            <input
              type="radio"
              name={`${id}-${name}`}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              aria-invalid={error ? true : undefined}
              onChange={() => onChange(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint && <span className="s hint block">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldLine id={`${id}-line`} hint={hint} error={error} />
    </fieldset>
  )
}

type ManyProps<Value extends string> = FieldProps<readonly Value[]> & { choices: readonly Choice<Value>[] }

/** Any of a few. */
export function CheckboxGroup<Value extends string>(props: ManyProps<Value>) {
  const { label, value, onChange, choices, hint, error, optional, disabled } = props
  const id = useId()
  const line = error ?? hint
  const flip = (one: Value) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])
  return (
    <fieldset className="field" aria-describedby={line ? `${id}-line` : undefined} disabled={disabled}>
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      <div>
        {choices.map((choice) => (
          <label className="tick" key={choice.value}>
            <input
              type="checkbox"
              checked={value.includes(choice.value)}
              disabled={choice.disabled}
              aria-invalid={error ? true : undefined}
              onChange={() => flip(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <FieldLine id={`${id}-line`} hint={hint} error={error} />
    </fieldset>
  )
}
