// A secret that goes in and never comes out: the field says only whether one is there.
import { useLingui } from '@lingui/react/macro'
import type { FieldProps } from '../../../ui/Field.tsx'
import { TextField } from '../../../ui/TextField.tsx'

export function SecretField({ isThere, ...field }: FieldProps<string> & { isThere: boolean }) {
  const { t } = useLingui()
  return (
    <TextField
      {...field}
      autoComplete="off"
      maxLength={1000}
      placeholder={isThere ? t`Entered. Type a new one to replace it.` : ''}
    />
  )
}
