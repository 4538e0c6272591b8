// Words that the screens of tests on paper share.
import { useLingui } from '@lingui/react/macro'
import { Seg } from '../../ui/Seg.tsx'
import type { Language, PaperMarks } from './papers.api.ts'

const languageNames: Record<Language, string> = { en: 'English', mr: 'मराठी', hi: 'हिन्दी' }

type Props = { value: Language; onChange: (language: Language) => void; offered: readonly Language[] }

/** In which language to print; each under its own name. */
export function LanguageSeg({ value, onChange, offered }: Props) {
  const { t } = useLingui()
  if (offered.length < 2) return null
  return (
    <Seg
      label={t`Language of the print`}
      value={value}
      onChange={onChange}
      choices={offered.map((one) => ({ value: one, label: languageNames[one] }))}
    />
  )
}

/** What a section is called in the language of the screen. */
export function useSectionName(): (name: PaperMarks['sections'][number]['name']) => string {
  const { i18n } = useLingui()
  return (name) => name[i18n.locale as Language] ?? name.en
}
