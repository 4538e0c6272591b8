// The three languages behind one button, each by its own name.
import { useLingui } from '@lingui/react/macro'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { type Language, languageNames, languages, readLanguage, useLanguage } from '../../words/language.ts'

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
