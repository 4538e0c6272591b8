// The fields in which a question of any kind is answered; the value is the response as the server reads it.
import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { MathText } from '../../ui/MathText.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Mistake } from './notebook.api.ts'

type FieldsProps = {
  kind: Mistake['kind']
  rows: string[]
  options: string[]
  pictures: Record<string, string>
  response: string
  onChange: (response: string) => void
}

export function AnswerFields(props: FieldsProps) {
  const { t } = useLingui()
  switch (props.kind) {
    case 'single':
    case 'multiple':
      return <Options {...props} />
    case 'true_false':
      return <Truth {...props} />
    case 'matching':
      return <Matching {...props} />
    default:
      return (
        <TextField
          name="response"
          label={props.kind === 'short' ? t`Your answer` : t`Your answer, a number`}
          inputMode={props.kind === 'short' ? 'text' : 'decimal'}
          autoComplete="off"
          maxLength={200}
          value={props.response}
          onChange={props.onChange}
        />
      )
  }
}

function Options({ kind, options, pictures, response, onChange }: FieldsProps) {
  const { t } = useLingui()
  const name = useId()
  const chosen = response === '' ? [] : response.split(',').map(Number)
  const isMany = kind === 'multiple'
  const flip = (option: number) =>
    onChange(
      (chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
        .toSorted((one, other) => one - other)
        .join(','),
    )
  return (
    <fieldset className="stack" aria-label={isMany ? t`One or more are right` : t`One is right`}>
      {options.map((option, index) => (
        <label
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
          key={index}
          className="pick"
        >
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(index)}
            onChange={() => (isMany ? flip(index) : onChange(String(index)))}
          />
          <span>
            <span className="letter" aria-hidden="true">
              {String.fromCharCode(65 + index)}
            </span>
            <MathText source={option} pictures={pictures} inline tall />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Truth({ response, onChange }: FieldsProps) {
  const { t } = useLingui()
  const name = useId()
  const words = { true: t`True`, false: t`False` }
  return (
    <fieldset className="stack" aria-label={t`True or false`}>
      {(['true', 'false'] as const).map((value) => (
        <label key={value} className="pick">
          <input type="radio" name={name} checked={response === value} onChange={() => onChange(value)} />
          <span>{words[value]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Matching({ rows, options, pictures, response, onChange }: FieldsProps) {
  const { t } = useLingui()
  const chosen = response === '' ? rows.map(() => '-') : response.split(',')
  const choose = (row: number, option: string) => {
    const next = chosen.map((one, i) => (i === row ? option : one))
    onChange(next.every((one) => one === '-') ? '' : next.join(','))
  }
  return (
    <div className="stack">
      <ol className="letters">
        {options.map((option, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
            key={index}
          >
            <MathText source={option} pictures={pictures} inline />
          </li>
        ))}
      </ol>
      {rows.map((row, index) => {
        const number = index + 1
        return (
          <label
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            key={index}
            className="match"
          >
            <span className="grow">
              <MathText source={row} pictures={pictures} inline />
            </span>
            <select
              aria-label={t`What row ${number} goes with`}
              value={chosen[index] ?? '-'}
              onChange={(event) => choose(index, event.target.value)}
            >
              <option value="-">–</option>
              {options.map((_, option) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
                <option key={option} value={String(option)}>
                  {String.fromCharCode(65 + option)}
                </option>
              ))}
            </select>
          </label>
        )
      })}
    </div>
  )
}
