// A password that somebody chooses: what is needed, said before, and how good it is, in a word while typing.
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Chip } from './Chip.tsx'
import type { FieldProps } from './Field.tsx'
import { passwordStrength, type Strength } from './passwordStrength.ts'
import { PasswordField } from './TextField.tsx'

/** Spread `form.field('password')` into it. The server has the last word: it knows the leaked ones. */
export function NewPasswordField(props: FieldProps<string> & { big?: boolean }) {
  const strength = passwordStrength(props.value)
  return (
    <div className="stack">
      <PasswordField
        {...props}
        autoComplete="new-password"
        hint={
          <Trans>8 characters or more. A few words in a row are easy to remember and hard to guess.</Trans>
        }
      />
      <p role="status">
        {strength && (
          <Chip tone={strength === 'good' || strength === 'strong' ? 'good' : 'due'}>{words[strength]}</Chip>
        )}
      </p>
    </div>
  )
}

const words: Record<Strength, ReactNode> = {
  short: <Trans>Too short so far</Trans>,
  weak: <Trans>Easy to guess: add another word</Trans>,
  good: <Trans>A good password</Trans>,
  strong: <Trans>A strong password</Trans>,
}
