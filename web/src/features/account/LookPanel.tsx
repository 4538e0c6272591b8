// The language and the colours of the screens.
import { useLingui } from '@lingui/react/macro'
import { saveLanguage } from '../../shell/saveLanguage.ts'
import { type Theme, useTheme } from '../../shell/theme.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { type Language, languageNames, languages, readLanguage, useLanguage } from '../../words/language.ts'

export function LookPanel() {
  const { t } = useLingui()
  const language = useLanguage()
  const [theme, setTheme] = useTheme()
  const choose = (next: Language) => {
    void readLanguage(next)
    saveLanguage(next)
  }
  const themes: { value: Theme; label: string }[] = [
    { value: 'system', label: t`As the device` },
    { value: 'light', label: t`Light` },
    { value: 'dark', label: t`Dark` },
  ]
  return (
    <Panel>
      <Head title={t`Language and colours`} />
      <div className="stack g3">
        <Seg
          label={t`Language`}
          value={language}
          onChange={choose}
          choices={languages.map((value) => ({
            value,
            label: <span lang={value}>{languageNames[value]}</span>,
          }))}
        />
        <Seg label={t`Colours`} value={theme} onChange={setTheme} choices={themes} />
      </div>
    </Panel>
  )
}
