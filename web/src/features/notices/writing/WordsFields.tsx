// The words of a notice: title and body with how it will read, and a version each for Marathi and Hindi.
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '../../../ui/ChoiceField.tsx'
import type { FieldProps } from '../../../ui/Field.tsx'
import type { Form } from '../../../ui/form.ts'
import { MathText } from '../../../ui/MathText.tsx'
import { TextArea, TextField } from '../../../ui/TextField.tsx'
import type { Draft } from './draft.ts'

export type WordsForm = Pick<
  Draft,
  'title' | 'body' | 'inMr' | 'mrTitle' | 'mrBody' | 'inHi' | 'hiTitle' | 'hiBody'
>

/** What to say of the words before the server is asked: a sentence per field. */
export function useWordsCheck() {
  const { t } = useLingui()
  return (words: WordsForm, isSent: boolean): Partial<Record<keyof WordsForm, string>> => {
    const short = t`Say in a line what it is about.`
    const empty = t`Write what people are to know.`
    return {
      ...(words.title.trim().length < 3 && { title: short }),
      ...(isSent && !words.body.trim() && { body: empty }),
      ...(words.inMr && words.mrTitle.trim().length < 3 && { mrTitle: short }),
      ...(words.inMr && !words.mrBody.trim() && { mrBody: empty }),
      ...(words.inHi && words.hiTitle.trim().length < 3 && { hiTitle: short }),
      ...(words.inHi && !words.hiBody.trim() && { hiBody: empty }),
    }
  }
}

export function WordsFields<Values extends WordsForm>({ form }: { form: Form<Values> }) {
  const { t } = useLingui()
  const own = form as unknown as Form<WordsForm>
  return (
    <>
      <TextField {...own.field('title')} label={t`Title`} placeholder={t`In one line`} maxLength={150} />
      <BodyField
        {...own.field('body')}
        label={t`Text`}
        hint={
          <Trans>
            <code>**bold**</code>, lines that begin with <code>-</code> become a list
          </Trans>
        }
      />
      <Checkbox {...own.field('inMr')} label={t`Add a version in Marathi`} />
      {own.values.inMr && (
        <div className="stack g3 nt-version" lang="mr">
          <TextField {...own.field('mrTitle')} label={t`Title in Marathi`} maxLength={150} />
          <BodyField {...own.field('mrBody')} label={t`Text in Marathi`} />
        </div>
      )}
      <Checkbox {...own.field('inHi')} label={t`Add a version in Hindi`} />
      {own.values.inHi && (
        <div className="stack g3 nt-version" lang="hi">
          <TextField {...own.field('hiTitle')} label={t`Title in Hindi`} maxLength={150} />
          <BodyField {...own.field('hiBody')} label={t`Text in Hindi`} />
        </div>
      )}
    </>
  )
}

/** What is not the same once it is read: emphasis, a list, a table, a formula. */
const marked = /[$*_`|~]|\\[([]|^\s*(?:[-+>#]|\d+[.)])\s/m

function BodyField(props: FieldProps<string>) {
  return (
    <div className="stack">
      <TextArea {...props} rows={6} maxLength={10_000} />
      {marked.test(props.value) && (
        <section className="nt-preview" aria-live="off">
          <p className="s hint">
            <Trans>How it will read</Trans>
          </p>
          <MathText source={props.value} />
        </section>
      )}
    </div>
  )
}
