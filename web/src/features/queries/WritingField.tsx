// A text with formulas, and below it how it will read as soon as that differs from what is typed.
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FieldProps } from '../../ui/Field.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { TextArea } from '../../ui/TextField.tsx'

type WritingProps = FieldProps<string> & { rows?: number; placeholder?: string }

/** What is not the same once it is read: a formula, emphasis, a list, a table. */
const marked = /[$*_`|~]|\\[([]|^\s*(?:[-+>#]|\d+[.)])\s/m

export function WritingField(props: WritingProps) {
  const hint: ReactNode = props.hint ?? (
    <Trans>
      Formulas stand between $ signs: <code>$v^2 = u^2 + 2as$</code>. <code>**bold**</code>
    </Trans>
  )
  return (
    <div className="stack qr-writing">
      <TextArea {...props} hint={hint} maxLength={8000} />
      {marked.test(props.value) && (
        <section className="qr-preview" aria-live="off">
          <p className="s hint">
            <Trans>How it will read</Trans>
          </p>
          <MathText source={props.value} />
        </section>
      )}
    </div>
  )
}
