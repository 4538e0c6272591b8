// The numerical answer: a display that a real keyboard can use too, and the keypad of the real test.
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useLayoutEffect, useRef } from 'react'
import { Icon, type IconName } from '../../../ui/Icon.tsx'
import type { Standing } from '../engine/ledger.ts'
import { DraftMark } from './DraftMark.tsx'
import { isNumber, isTyping, type PadKey, press, readTyped } from './numbers.ts'
import './typed.css'

type Props = {
  standing: Standing
  /** It was to be saved before it was a number. */
  incomplete: boolean
  /** A whole number is asked for: there is no decimal point. */
  whole: boolean
  /** To how many decimals it is to be given; null: as it comes. */
  decimals: number | null
  onChange: (response: string | null) => void
}

const keys = ['7', '8', '9', 'back', '4', '5', '6', 'left', '1', '2', '3', 'right', '0', '.', '-'] as const

export default function NumberPad({ standing, incomplete, whole, decimals, onChange }: Props) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const cursor = useRef<number>(undefined)
  const value = standing.response ?? ''
  const fault = incomplete && value !== '' && !isNumber(value, whole)
  const hint = useHint(whole, decimals)
  useLayoutEffect(() => {
    // React puts the cursor at the end when it writes a value of ours.
    if (cursor.current !== undefined) input.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = undefined
  })
  const change = (next: string) =>
    next !== value && isTyping(next, whole) && onChange(next === '' ? null : next)
  const onPad = (key: PadKey) => {
    const next = press({ value, cursor: input.current?.selectionStart ?? value.length }, key, whole)
    input.current?.focus({ preventScroll: true })
    input.current?.setSelectionRange(next.cursor, next.cursor)
    cursor.current = next.cursor
    change(next.value)
  }
  return (
    <div className="numpane">
      <div className={`numin ${standing.draft ? 'draft' : value ? 'kept' : ''}`}>
        {standing.draft && <DraftMark />}
        <input
          ref={input}
          type="text"
          inputMode="none"
          autoComplete="off"
          aria-label={t`Your answer`}
          aria-invalid={fault || undefined}
          aria-describedby={fault ? 'number-fault' : hint && 'number-hint'}
          value={value}
          onChange={(event) => change(readTyped(event.target.value))}
        />
      </div>
      {fault && (
        <p className="s neg" id="number-fault" role="alert">
          {whole ? (
            <Trans>This is not a whole number. Complete it, or press Clear.</Trans>
          ) : (
            <Trans>This is not a number yet. Complete it, or press Clear.</Trans>
          )}
        </p>
      )}
      {hint && (
        <p className="s dim" id="number-hint">
          {hint}
        </p>
      )}
      <div className="pad">
        {keys.map((key) => (
          <PadButton key={key} name={key} off={whole && key === '.'} onPress={() => onPad(key)} />
        ))}
        <button type="button" className="wide" onClick={() => change('')}>
          <Trans>Clear</Trans>
        </button>
      </div>
    </div>
  )
}

/** What sort of number the question wants, in words. */
function useHint(whole: boolean, decimals: number | null): string | undefined {
  const { t } = useLingui()
  if (whole || decimals === 0) return t`Give a whole number.`
  if (decimals === null) return undefined
  return t`Give the number to ${plural(decimals, { one: '# decimal place', other: '# decimal places' })}.`
}

const signs: { [key in PadKey]?: IconName } = { back: 'backspace', left: 'back', right: 'forward' }

type PadButtonProps = { name: PadKey; off: boolean; onPress: () => void }

function PadButton({ name, off, onPress }: PadButtonProps) {
  const { t } = useLingui()
  const sign = signs[name]
  const words: { [key in PadKey]?: string } = {
    back: t`Delete the digit before the cursor`,
    left: t`Cursor left`,
    right: t`Cursor right`,
    '.': t`Decimal point`,
    '-': t`Minus`,
  }
  return (
    <button
      type="button"
      aria-label={words[name]}
      disabled={off}
      // The display keeps its cursor.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {sign ? <Icon name={sign} /> : name === '-' ? '−' : name}
    </button>
  )
}
