// What messages say: each kind in each language, and where its wording stands at WhatsApp.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { languageNames, languages } from '../../words/language.ts'
import { MessageTabs } from './MessageTabs.tsx'
import { kindWords } from './messages.api.ts'
import { reasonSentence } from './reasons.ts'
import { TemplateStateChip } from './templates/templateStates.tsx'
import { type TemplateRow, templateList } from './templates/templates.api.ts'
import './messages.css'

export default function TemplatesPage() {
  const { t } = useLingui()
  const query = useQuery(templateList)
  const columns = useColumns()
  return (
    <>
      <PageHead title={t`Wording of messages`} />
      <MessageTabs />
      <Loaded query={query} failed={t`The wording did not load`}>
        {({ rows }) => (
          <>
            <Stopped rows={rows} />
            <Panel flush>
              <Table
                caption={t`Wording of messages`}
                rows={rows}
                rowKey={({ kind }) => kind}
                columns={columns}
              />
            </Panel>
          </>
        )}
      </Loaded>
    </>
  )
}

function useColumns(): Column<TemplateRow>[] {
  const { t, i18n } = useLingui()
  return [
    {
      key: 'kind',
      head: t`Kind`,
      card: 'main',
      cell: ({ kind }) => <b>{i18n._(kindWords[kind])}</b>,
    },
    ...languages.map((locale) => ({
      key: locale,
      head: languageNames[locale],
      cell: (row: TemplateRow) => <Wording row={row} locale={locale} />,
    })),
  ]
}

function Wording({ row, locale }: { row: TemplateRow; locale: (typeof languages)[number] }) {
  const wording = row.locales.find((one) => one.locale === locale)
  if (!wording) return null
  return (
    <span className="wording">
      <Link to="/messages/templates/$kind/$locale" params={{ kind: row.kind, locale }} lang={locale}>
        {wording.title}
      </Link>
      <span className="row wrap">
        <TemplateStateChip state={wording.whatsapp.state} />
        {wording.isOwn && (
          <span className="s hint">
            <Trans>own words</Trans>
          </span>
        )}
      </span>
    </span>
  )
}

/** What WhatsApp has refused goes by other ways until somebody mends it. */
function Stopped({ rows }: { rows: TemplateRow[] }) {
  const { i18n } = useLingui()
  const stopped = rows.flatMap(({ kind, locales }) =>
    locales
      .filter(({ whatsapp }) => whatsapp.state === 'stopped')
      .map(({ locale, whatsapp }) => ({ kind, locale, why: whatsapp.stoppedWhy })),
  )
  if (stopped.length === 0) return null
  return (
    <Note tone="bad" title={<Trans>WhatsApp has refused a wording</Trans>}>
      <ul>
        {stopped.map(({ kind, locale, why }) => (
          <li key={`${kind} ${locale}`}>
            <Link to="/messages/templates/$kind/$locale" params={{ kind, locale }}>
              {i18n._(kindWords[kind])}, {languageNames[locale]}
            </Link>
            : {reasonSentence(i18n, why ?? '')}
          </li>
        ))}
      </ul>
    </Note>
  )
}
