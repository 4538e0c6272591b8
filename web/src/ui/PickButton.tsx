// A button that opens the device's own picker: the app asks for no library, only for what somebody picks.
import { type ComponentProps, useRef } from 'react'
import { Button } from './Button.tsx'

type PickProps = Omit<ComponentProps<typeof Button>, 'onClick' | 'ref'> & {
  /** What is picked, for those who do not see the button's words. */
  label: string
  /** As the `accept` attribute: `.pdf,image/png`. */
  accept: string
  multiple?: boolean
  /** At least one file; the same may be picked again. */
  onPick: (files: File[]) => void
}

export function PickButton({ label, accept, multiple, onPick, ...button }: PickProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onPick(files)
        }}
      />
    </>
  )
}
