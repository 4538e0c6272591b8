// In which language the questions are read; changing it in the middle of a question changes nothing else.
import { useLingui } from '@lingui/react/macro'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { type Language, languageNames } from '../../words/language.ts'
import type { Sheet } from './engine/sheet.ts'

type Props = { sheet: Sheet; language: Language; onChoose: (language: Language) => void }

/** Nothing where the paper comes in one language only. */
export function PaperLanguage({ sheet, language, onChoose }: Props) {
  const { t } = useLingui()
  if (sheet.paper.languages.length < 2) return null
  return (
    <Menu
      label={`${t`Language of the questions`}: ${languageNames[language]}`}
      items={sheet.paper.languages.map((one) => (
        <MenuItem key={one} lang={one} checked={one === language} onClick={() => onChoose(one)}>
          {languageNames[one]}
        </MenuItem>
      ))}
    >
      {languageNames[language]}
    </Menu>
  )
}
