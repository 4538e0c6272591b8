// The search over everything: one field, what it finds below it, all of it by the keyboard or by thumb.
import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../../ui/Dialog.tsx'
import { Finding } from './Finding.tsx'
import './palette.css'

type PaletteProps = { open: boolean; onClose: () => void }

export default function SearchPalette({ open, onClose }: PaletteProps) {
  const { t } = useLingui()
  return (
    <Dialog open={open} onClose={onClose} title={t`Search`}>
      <Finding onClose={onClose} />
    </Dialog>
  )
}
