// Two to four choices side by side, one of them taken.
import { type ReactNode, useId } from 'react'

type SegProps<Value extends string> = {
  label: string
  value: Value
  onChange: (value: Value) => void
  choices: readonly { value: Value; label: ReactNode }[]
}

/** Radio buttons drawn as one control: arrow keys move, a tap chooses. */
export function Seg<Value extends string>({ label, value, onChange, choices }: SegProps<Value>) {
  const id = useId()
  return (
    <div className="seg" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
