// The question and its solution in one language, with pictures and, between them, what is right.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Form } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { PickButton } from '../../ui/PickButton.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import type { Language } from '../../words/language.ts'
import type { Draft } from './questionDraft.ts'
import type { PictureTools } from './usePictures.ts'

type TextProps = { form: Form<Draft>; language: Language; pictures: PictureTools; children: ReactNode }

export function TextFields({ form, language, pictures, children }: TextProps) {
  const { t } = useLingui()
  return (
    <div className="stack g3">
      <TextArea
        {...form.field(`texts.${language}.stem`)}
        label={t`Question`}
        rows={4}
        hint={
          <Trans>
            Formulas stand between $ signs, in LaTeX: <code>$v^2 = u^2 + 2as$</code>. <code>**bold**</code>{' '}
            and <code>*italic*</code>.
          </Trans>
        }
      />
      <AddPicture pictures={pictures} />
      {children}
      <TextArea
        {...form.field(`texts.${language}.hint`)}
        label={t`Hint`}
        hint={t`For practice: students may ask for it.`}
        rows={2}
        optional
      />
      <TextArea
        {...form.field(`texts.${language}.solution`)}
        label={t`Solution`}
        hint={t`Students read it after the results are out.`}
        rows={3}
        optional
      />
    </div>
  )
}

function AddPicture({ pictures }: { pictures: PictureTools }) {
  const { t } = useLingui()
  return (
    <div className="stack">
      <div className="row wrap">
        <PickButton
          label={t`Picture`}
          accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
          look="line"
          small
          icon="attach"
          busy={pictures.isBusy}
          onPick={([file]) => file && void pictures.add(file)}
        >
          {pictures.isBusy ? <Trans>Adding the picture</Trans> : <Trans>Add a picture</Trans>}
        </PickButton>
        <span className="s hint grow">
          <Trans>or paste it where it belongs</Trans>
        </span>
      </div>
      {pictures.failure && (
        <Note tone="bad" alert>
          {pictures.failure}
        </Note>
      )}
    </div>
  )
}
