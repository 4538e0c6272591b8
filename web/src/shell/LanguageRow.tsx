// The three languages side by side, each by its own name: for guests.
import { useLingui } from '@lingui/react/macro'
import { languageNames, languages, readLanguage, useLanguage } from '../words/language.ts'

/** Side by side: sign-in, registration. */
export function LanguageRow() {
  const { t } = useLingui()
  const current = useLanguage()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a border and a legend to three words
    <div className="langs" role="group" aria-label={t`Language`}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-current={language === current || undefined}
          onClick={() => void readLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  )
}
