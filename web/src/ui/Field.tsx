// The frame of every field: label above, hint or error below, wired for those who listen.
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { Icon } from './Icon.tsx'

/** What every field takes; `useForm().field(name)` gives name, value, onChange and error. */
export type FieldProps<Value> = {
  name: string
  label: ReactNode
  value: Value
  onChange: (value: Value) => void
  /** What to give, said before anything is wrong. */
  hint?: ReactNode
  /** What is wrong and how to mend it; replaces the hint. */
  error?: ReactNode
  /** May stay empty; the label says so. */
  optional?: boolean
  disabled?: boolean
}

/** What the control inside has to carry. */
export type Wiring = {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: true
  disabled?: boolean
}

type FrameProps = Pick<FieldProps<unknown>, 'name' | 'label' | 'hint' | 'error' | 'optional' | 'disabled'> & {
  children: (wiring: Wiring) => ReactNode
}

/** A label, a control and a line below it. */
export function Field({ name, label, hint, error, optional, disabled, children }: FrameProps) {
  const id = useId()
  const line = error ?? hint
  const wiring: Wiring = {
    id,
    name,
    ...(line && { 'aria-describedby': `${id}-line` }),
    ...(error && { 'aria-invalid': true }),
    ...(disabled && { disabled }),
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      {children(wiring)}
      <FieldLine id={`${id}-line`} hint={hint} error={error} />
    </div>
  )
}

/** The word behind the label of a field that may stay empty. */
export function Optional() {
  return (
    <span className="optional">
      {' · '}
      <Trans>if you like</Trans>
    </span>
  )
}

/** The line below a control: the error, else the hint. */
export function FieldLine({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  if (error) {
    return (
      <p className="err" id={id}>
        <Icon name="alert" />
        <span>{error}</span>
      </p>
    )
  }
  return hint ? (
    <p className="s hint" id={id}>
      {hint}
    </p>
  ) : null
}
