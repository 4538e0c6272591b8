// The same words as a template at WhatsApp: what to enter there, under which name, and what WhatsApp says of it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { CopyLine } from '../channels/CopyLine.tsx'
import { reasonSentence } from '../reasons.ts'
import { TemplateStateChip, templateStates } from './templateStates.tsx'
import { changeTemplate, type Template, templateList } from './templates.api.ts'

export function WhatsAppTemplate({ template }: { template: Template }) {
  const { t, i18n } = useLingui()
  const { whatsapp, locale } = template
  return (
    <Panel>
      <Head title={t`At WhatsApp`}>
        <span className="a">
          <TemplateStateChip state={whatsapp.state} />
        </span>
      </Head>
      {whatsapp.state === 'stopped' && (
        <Note tone="bad" title={<Trans>WhatsApp has refused this wording</Trans>}>
          {reasonSentence(i18n, whatsapp.stoppedWhy ?? '')}{' '}
          <Trans>Until it is mended, messages of this kind take the next channel.</Trans>
        </Note>
      )}
      <p className="dim">
        <Trans>
          Enter this text at Meta under “Message templates”, as a utility template in this language. Then
          write down here what Meta has decided.
        </Trans>
      </p>
      <div className="stack g3" lang={locale}>
        <CopyLine label={t`Text for Meta`} value={whatsapp.text} />
        {whatsapp.samples.length > 0 && (
          <ol className="samples s dim">
            {whatsapp.samples.map((sample, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the places of a text never reorder
              <li key={place}>{sample}</li>
            ))}
          </ol>
        )}
      </div>
      <Standing key={whatsapp.state} template={template} />
    </Panel>
  )
}

/** What the office may write down; “stopped” is only ever said by WhatsApp. */
const decisions = ['none', 'submitted', 'approved', 'rejected'] as const

function Standing({ template }: { template: Template }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const { kind, locale, whatsapp } = template
  const state: (typeof decisions)[number] | '' = whatsapp.state === 'stopped' ? '' : whatsapp.state
  const form = useForm({
    start: { whatsappName: whatsapp.name, whatsappState: state },
    send: ({ whatsappName, whatsappState }, key) =>
      changeTemplate(
        kind,
        locale,
        { whatsappName: whatsappName.trim(), ...(whatsappState && { whatsappState }) },
        key,
      ),
    done: async () => {
      await queries.invalidateQueries({ queryKey: templateList.queryKey })
      toast(t`Saved.`)
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <TextField
        {...form.field('whatsappName')}
        label={t`Name of the template`}
        hint={t`Small letters, digits and _ as at Meta.`}
        autoComplete="off"
        maxLength={200}
      />
      <RadioGroup
        {...form.field('whatsappState')}
        label={t`What Meta has decided`}
        choices={decisions.map((value) => ({ value, label: i18n._(templateStates[value].word) }))}
      />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div>
        <Button type="submit" look="tonal" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
      </div>
    </form>
  )
}
