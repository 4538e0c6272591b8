// A file to hand in: chosen or dropped, named with its size, checked before it travels.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Field, type FieldProps } from './Field.tsx'
import { useFormat } from './format.ts'
import { Icon } from './Icon.tsx'

type FileProps = FieldProps<File | undefined> & {
  /** As the `accept` attribute: `.csv,.xlsx` or `image/*`. */
  accept: string
  /** The largest size, in bytes. */
  maxBytes: number
}

/** One file. Too large or of another kind is said at once; the server checks again. */
export function FileField(props: FileProps) {
  const { t } = useLingui()
  const format = useFormat()
  const [over, setOver] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  const take = (file: File | undefined) => {
    setOver(false)
    const tooLarge = file !== undefined && file.size > props.maxBytes
    const size = format.bytes(props.maxBytes)
    setRefusal(tooLarge ? t`This file is larger than ${size}. Choose a smaller one.` : undefined)
    props.onChange(tooLarge ? undefined : file)
  }

  return (
    <Field {...props} error={refusal ?? props.error}>
      {(wiring) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first
        <div
          className={over ? 'drop over' : 'drop'}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            take(event.dataTransfer.files[0])
          }}
        >
          <span className="row">
            <Icon name={props.value ? 'file' : 'upload'} />
            <FileWords file={props.value} />
          </span>
          <input
            {...wiring}
            type="file"
            accept={props.accept}
            onChange={(event) => take(event.target.files?.[0])}
          />
        </div>
      )}
    </Field>
  )
}

function FileWords({ file }: { file: File | undefined }) {
  const format = useFormat()
  if (!file) {
    return (
      <span>
        <Trans>Choose a file, or drop it here</Trans>
      </span>
    )
  }
  return (
    <span className="wraps">
      <b>{file.name}</b> <span className="hint">{format.bytes(file.size)}</span>
    </span>
  )
}
