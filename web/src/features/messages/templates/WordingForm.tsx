// The words of one kind in one language: changed, seen filled in while typing, and taken back to the product's own.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TextArea, TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { changeTemplate, previewOf, type Template, templateList } from './templates.api.ts'

export function WordingForm({ template }: { template: Template }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { kind, locale, isOwn, builtIn } = template
  const keep = async () => {
    await queries.invalidateQueries({ queryKey: templateList.queryKey })
    toast(t`Saved.`)
  }
  const form = useForm({
    start: { 'wording.title': template.title, 'wording.body': template.body },
    send: (values, key) => changeTemplate(kind, locale, { wording: toWording(values) }, key),
    done: keep,
  })
  const toBuiltIn = async () => {
    await changeTemplate(kind, locale, { wording: null })
    form.set({ 'wording.title': builtIn.title, 'wording.body': builtIn.body })
    await keep()
  }
  return (
    <>
      <Panel>
        <Head title={t`Words`}>{isOwn ? t`the institute’s own` : t`the product’s own`}</Head>
        <form className="stack g3" noValidate onSubmit={form.onSubmit}>
          <div className="stack g3" lang={locale}>
            <TextField {...form.field('wording.title')} label={t`Title`} maxLength={200} />
            <TextArea {...form.field('wording.body')} label={t`Text`} rows={5} maxLength={1000} />
          </div>
          <Placeholders template={template} />
          {template.whatsapp.state === 'approved' && (
            <Note tone="due">
              <Trans>WhatsApp has approved this text. Another one has to be approved again.</Trans>
            </Note>
          )}
          {form.failure && (
            <Note tone="bad" alert>
              {form.failure}
            </Note>
          )}
          <div className="row wrap">
            <Button type="submit" busy={form.busy}>
              {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
            </Button>
            {isOwn && (
              <Button look="quiet" icon="undo" onClick={() => void toBuiltIn()}>
                <Trans>Back to the product’s words</Trans>
              </Button>
            )}
          </div>
        </form>
      </Panel>
      <Preview template={template} wording={toWording(form.values)} />
    </>
  )
}

type Values = { 'wording.title': string; 'wording.body': string }

const toWording = (values: Values) => ({ title: values['wording.title'], body: values['wording.body'] })

/** What may stand in braces; each with what it will read like. */
function Placeholders({ template: { placeholders } }: { template: Template }) {
  if (placeholders.length === 0) return null
  return (
    <div className="stack">
      <p className="s hint">
        <Trans>These words are filled in:</Trans>
      </p>
      <ul className="placeholders">
        {placeholders.map(({ name, sample }) => (
          <li key={name}>
            <code>{`{${name}}`}</code> <span className="s dim">{sample}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type PreviewProps = { template: Template; wording: { title: string; body: string } }

function Preview({ template, wording }: PreviewProps) {
  const { t } = useLingui()
  const { kind, locale, title, body, preview } = template
  // Typing goes on while the server fills in what stood there a moment ago.
  const settled = useDeferredValue(wording)
  const isChanged = settled.title !== title || settled.body !== body
  const { data } = useQuery({
    ...previewOf(kind, locale, settled),
    enabled: isChanged && settled.title.trim() !== '' && settled.body.trim() !== '',
  })
  const shown = isChanged ? (data ?? preview) : preview
  return (
    <Panel>
      <Head title={t`Preview`} />
      <div className="message-preview" lang={locale}>
        <b>{shown.title}</b>
        <p>{shown.body}</p>
      </div>
    </Panel>
  )
}
