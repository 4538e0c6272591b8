// A line to take elsewhere: shown whole, copied by a tap.
import { useLingui } from '@lingui/react/macro'
import { IconButton } from '../../../ui/Button.tsx'
import { toast } from '../../../ui/Toast.tsx'

export function CopyLine({ label, value }: { label: string; value: string }) {
  const { t } = useLingui()
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    toast(t`Copied.`)
  }
  return (
    <div>
      <p className="s hint">{label}</p>
      <div className="row copy-line">
        <code className="grow">{value}</code>
        <IconButton icon="copy" label={t`Copy`} onClick={() => void copy()} />
      </div>
    </div>
  )
}
