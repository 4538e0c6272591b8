// The calculator beside the question, where the exam allows one: by touch, and by the keyboard as it is typed.
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { IconButton } from '../../../ui/Button.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { type Angle, calculate, showNumber } from './calculator.ts'
import './calculator.css'

const keys = [
  ...['sin', 'cos', 'tan', '(', ')'],
  ...['asin', 'acos', 'atan', '^', '√'],
  ...['ln', 'log', 'π', 'e', '!'],
  ...['7', '8', '9', '÷', 'del'],
  ...['4', '5', '6', '×', 'clear'],
  ...['1', '2', '3', '−', 'ans'],
  ...['0', '.', 'exp', '+', '='],
]

/** What a key of the keyboard writes. */
const typed: Record<string, string> = { '*': '×', '/': '÷', '-': '−' }

export default function Calculator({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const [formula, setFormula] = useState('')
  const [angle, setAngle] = useState<Angle>('deg')
  const [last, setLast] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    input.current?.focus({ preventScroll: true })
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  const value = calculate(formula, angle)

  const equals = () => {
    if (value === undefined) return
    setLast(showNumber(value))
    setFormula(showNumber(value).replace('-', '−'))
  }
  const press = (key: string) => {
    if (key === '=') equals()
    else if (key === 'clear') setFormula('')
    else if (key === 'del') setFormula(formula.replace(/(asin|acos|atan|sin|cos|tan|log|ln|.)$/u, ''))
    else if (key === 'ans') setFormula(formula + last.replace('-', '−'))
    else setFormula(formula + (key === 'exp' ? 'e' : key))
    input.current?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The exam's own keys (Enter saves) do not work through the calculator.
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' && event.key !== '=') return
    event.preventDefault()
    equals()
  }
  return (
    <section className="calc" aria-label={t`Calculator`} onKeyDown={onKeyDown}>
      <div className="head">
        <h2>
          <Trans>Calculator</Trans>
        </h2>
        <IconButton icon="close" label={t`Close`} onClick={onClose} />
      </div>
      <input
        ref={input}
        type="text"
        inputMode="none"
        autoComplete="off"
        aria-label={t`Formula`}
        value={formula}
        onChange={(event) => setFormula(event.target.value.replace(/[*/-]/g, (sign) => typed[sign] ?? sign))}
      />
      <output className="calc-value" aria-live="polite">
        {formula !== '' && (value === undefined ? '…' : `= ${showNumber(value)}`)}
      </output>
      <Seg
        label={t`Angles in`}
        value={angle}
        onChange={setAngle}
        choices={[
          { value: 'deg', label: t`Degrees` },
          { value: 'rad', label: t`Radians` },
        ]}
      />
      <div className="calc-keys">
        {keys.map((key) => (
          <CalculatorKey key={key} name={key} onPress={() => press(key)} />
        ))}
      </div>
    </section>
  )
}

function CalculatorKey({ name, onPress }: { name: string; onPress: () => void }) {
  const { t } = useLingui()
  const spoken: Record<string, string> = {
    '÷': t`divided by`,
    '×': t`times`,
    '−': t`minus`,
    '+': t`plus`,
    '^': t`to the power of`,
    '√': t`square root`,
    '!': t`factorial`,
    '=': t`equals`,
    '.': t`Decimal point`,
    del: t`Delete the last`,
    clear: t`Clear`,
    ans: t`Last result`,
    exp: t`times ten to the power of`,
  }
  const shown: Record<string, string> = {
    ...{ '^': 'xʸ', del: '⌫', clear: 'C', ans: 'Ans', exp: 'EXP' },
    ...{ asin: 'sin⁻¹', acos: 'cos⁻¹', atan: 'tan⁻¹', '!': 'n!' },
  }
  return (
    <button
      type="button"
      className={name === '=' ? 'eq' : /^[\d.]$/.test(name) ? 'digit' : undefined}
      aria-label={spoken[name]}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {shown[name] ?? name}
    </button>
  )
}
