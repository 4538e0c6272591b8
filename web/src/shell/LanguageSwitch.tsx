// The three languages, each by its own name: side by side for guests, behind one button inside the app.
import { useLingui } from '@lingui/react/macro'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { type Language, languageNames, languages, readLanguage, useLanguage } from '../words/language.ts'

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

/** Behind the name of the language in use; `onChoose` lets the profile remember it. */
export function LanguageMenu({ onChoose }: { onChoose: (language: Language) => void }) {
  const { t } = useLingui()
  const current = useLanguage()
  const choose = (language: Language) => {
    void readLanguage(language)
    onChoose(language)
  }
  return (
    <Menu
      label={`${t`Language`}: ${languageNames[current]}`}
      items={languages.map((language) => (
        <MenuItem
          key={language}
          lang={language}
          checked={language === current}
          onClick={() => choose(language)}
        >
          {languageNames[language]}
        </MenuItem>
      ))}
    >
      {languageNames[current]}
    </Menu>
  )
}
