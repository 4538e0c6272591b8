// Fields one types into: text, password, phone, date, search, and several lines.
import { useLingui } from '@lingui/react/macro'
import { type HTMLInputAutoCompleteAttribute, type ReactNode, type Ref, useState } from 'react'
import { IconButton } from './Button.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

type TextProps = FieldProps<string> & {
  type?: 'text' | 'email' | 'url'
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  placeholder?: string
  maxLength?: number
  /** Larger letters: sign-in and amounts. */
  big?: boolean
  /** A sign before the typed text, such as ₹. */
  before?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField(props: TextProps) {
  const { type = 'text', autoComplete, inputMode, placeholder, maxLength, big, before, ref } = props
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={inClass(big, props.error)}>
          {before && <span className="hint">{before}</span>}
          <input
            {...wiring}
            {...{ type, autoComplete, inputMode, placeholder, maxLength, ref }}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  )
}

type PasswordProps = FieldProps<string> & { autoComplete: 'current-password' | 'new-password'; big?: boolean }

/** A password, which can be looked at while typing. */
export function PasswordField(props: PasswordProps) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={inClass(props.big, props.error)}>
          <input
            {...wiring}
            type={shown ? 'text' : 'password'}
            autoComplete={props.autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
          <IconButton
            icon={shown ? 'eyeOff' : 'eye'}
            label={shown ? t`Hide the password` : t`Show the password`}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  )
}

/** A phone number, typed the way people type it; the server reads spaces, 0 and +91. */
export function PhoneField(props: FieldProps<string> & { big?: boolean; autoComplete?: 'tel' | 'off' }) {
  return (
    <TextField
      {...props}
      inputMode="tel"
      autoComplete={props.autoComplete ?? 'off'}
      placeholder="90000 00000"
      maxLength={24}
    />
  )
}

type DateProps = FieldProps<string> & { min?: string; max?: string; withTime?: boolean }

/** A day as `2026-11-24`, or with `withTime` a day and time in India as `2026-11-24T14:00`. */
export function DateField(props: DateProps) {
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={inClass(false, props.error)}>
          <input
            {...wiring}
            type={props.withTime ? 'datetime-local' : 'date'}
            min={props.min}
            max={props.max}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  )
}

/** A time of day as `21:00`, in India. */
export function TimeField(props: FieldProps<string>) {
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={inClass(false, props.error)}>
          <input
            {...wiring}
            type="time"
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  )
}

/** Several lines; grows with what is written. */
export function TextArea(
  props: FieldProps<string> & { rows?: number; maxLength?: number; placeholder?: string },
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <div className={inClass(false, props.error)}>
          <textarea
            {...wiring}
            rows={props.rows ?? 3}
            maxLength={props.maxLength}
            placeholder={props.placeholder}
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  )
}

type SearchProps = { label: string; value: string; onChange: (value: string) => void; placeholder?: string }

/** Search as one types. The label is spoken, the placeholder says what can be looked for. */
export function SearchField({ label, value, onChange, placeholder }: SearchProps) {
  const { t } = useLingui()
  return (
    <search className="in">
      <Icon name="search" />
      <input
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value && <IconButton icon="close" label={t`Clear the search`} onClick={() => onChange('')} />}
    </search>
  )
}

/** The classes of the box around a control. */
export function inClass(big: boolean | undefined, error: unknown): string {
  return ['in', big && 'big', error && 'bad'].filter(Boolean).join(' ')
}
