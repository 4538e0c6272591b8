// In which language a card is printed; each language under its own name.
import { useLingui } from '@lingui/react/macro'
import { Seg } from '../../ui/Seg.tsx'
import type { Language } from './reportCards.api.ts'

type Props = { value: Language; onChange: (language: Language) => void }

export function LanguageSeg({ value, onChange }: Props) {
  const { t } = useLingui()
  return (
    <Seg
      label={t`Language of the card`}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'en', label: 'English' },
        { value: 'mr', label: 'मराठी' },
        { value: 'hi', label: 'हिन्दी' },
      ]}
    />
  )
}
