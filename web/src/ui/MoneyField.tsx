// An amount of money as people type it: "12,500" or "12500.50"; grouped as India does once the field is left.
import { useLingui } from '@lingui/react/macro'
import { type Ref, useState } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { useFormat } from './format.ts'
import { readMoney } from './money.ts'
import { inClass } from './TextField.tsx'

type MoneyProps = FieldProps<number | null> & {
  /** Larger letters: the one amount of a screen. */
  big?: boolean
  placeholder?: string
  ref?: Ref<HTMLInputElement>
}

/**
 * One amount. `value` is whole paise, null while nothing that can be read is typed. An amount that cannot be read says
 * so itself once the field is left; the form decides whether an empty one is wrong.
 */
export function MoneyField(props: MoneyProps) {
  const { t } = useLingui()
  const { amount } = useFormat()
  const write = (paise: number | null) => (paise === null ? '' : amount(paise))
  const [text, setText] = useState(() => write(props.value))
  const [known, setKnown] = useState(props.value)
  const [left, setLeft] = useState(false)

  // The value was set from outside, by a button or a reset: it is written anew.
  if (props.value !== known) {
    setKnown(props.value)
    setText(write(props.value))
    setLeft(false)
  }

  const type = (typed: string) => {
    const paise = readMoney(typed) ?? null
    setText(typed)
    setKnown(paise)
    setLeft(false)
    props.onChange(paise)
  }
  const leave = () => {
    setLeft(true)
    if (known !== null) setText(write(known))
  }

  const unreadable = left && readMoney(text) === undefined
  const error = unreadable ? t`This is not an amount. Write it like 12,500 or 12,500.50.` : props.error
  return (
    <Field {...props} error={error}>
      {(wiring) => (
        <div className={inClass(props.big, error)}>
          <span className="hint" aria-hidden="true">
            ₹
          </span>
          <input
            {...wiring}
            ref={props.ref}
            type="text"
            className="num"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            placeholder={props.placeholder}
            value={text}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
        </div>
      )}
    </Field>
  )
}
