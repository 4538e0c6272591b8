// What the editors of the bank share: fields and preview side by side on a desk, one of them on a phone.
import { Trans, useLingui } from '@lingui/react/macro'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { Main } from '../../../shell/Frame.tsx'
import { Dock, TaskTop } from '../../../shell/PageHead.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { type Language, languageNames, languages } from '../../../words/language.ts'
import '../questions.css'
import '../editor.css'

type FrameProps = {
  title: string
  /** Of the form: its id, by which the dock's buttons submit it, and its handlers. */
  formProps: ComponentProps<'form'> & { id: string }
  /** Whether the draft holds what the bank does not. */
  unsaved: boolean
  preview: ReactNode
  /** The buttons that end the work. */
  dock: ReactNode
  /** The fields. */
  children: ReactNode
}

export function EditorFrame({ title, formProps, unsaved, preview, dock, children }: FrameProps) {
  const { t } = useLingui()
  const [side, setSide] = useState<'write' | 'look'>('write')
  return (
    <>
      <TaskTop title={title}>
        {unsaved && (
          <Chip icon="edit">
            <Trans>Draft kept here</Trans>
          </Chip>
        )}
      </TaskTop>
      <Main>
        <div className="phone">
          <Seg
            label={t`What is shown`}
            value={side}
            onChange={setSide}
            choices={[
              { value: 'write', label: t`Write` },
              { value: 'look', label: t`Preview` },
            ]}
          />
        </div>
        <div className="qb-editor">
          <form {...formProps} className={side === 'write' ? 'stack g3' : 'stack g3 off'} noValidate>
            {children}
          </form>
          <aside className={side === 'look' ? undefined : 'off'} aria-label={t`Preview`}>
            {preview}
          </aside>
        </div>
      </Main>
      <Dock>{dock}</Dock>
    </>
  )
}

type TabsProps = {
  label: string
  value: Language
  onChange: (language: Language) => void
  /** The languages in which something is written. */
  written: readonly Language[]
  /** What has to be in which of them. */
  children: ReactNode
}

/** The language whose fields are shown; a dot marks those that hold something. */
export function LanguageTabs({ label, value, onChange, written, children }: TabsProps) {
  const { t } = useLingui()
  return (
    <div className="stack">
      <Seg
        label={label}
        value={value}
        onChange={onChange}
        choices={languages.map((language) => ({
          value: language,
          label: (
            <span className="row">
              {languageNames[language]}
              {written.includes(language) && (
                <span className="qb-written" role="img" aria-label={t`written`} />
              )}
            </span>
          ),
        }))}
      />
      <p className="s hint">{children}</p>
    </div>
  )
}
