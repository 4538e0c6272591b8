// One wording: what it says, how it looks filled in, and its template at WhatsApp.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { NotFoundPage } from '../../shell/pages.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { type Language, languageNames, languages } from '../../words/language.ts'
import { type Kind, kindWords } from './messages.api.ts'
import { templateOf } from './templates/templates.api.ts'
import { WhatsAppTemplate } from './templates/WhatsAppTemplate.tsx'
import { WordingForm } from './templates/WordingForm.tsx'
import './messages.css'

export default function TemplatePage() {
  const { kind = '', locale = '' } = useParams({ strict: false })
  const language = languages.find((one) => one === locale)
  if (!language || !(kind in kindWords)) return <NotFoundPage />
  return <Template key={`${kind} ${locale}`} kind={kind as Kind} locale={language} />
}

function Template({ kind, locale }: { kind: Kind; locale: Language }) {
  const { t, i18n } = useLingui()
  const query = useQuery(templateOf(kind, locale))
  return (
    <>
      <PageHead
        title={i18n._(kindWords[kind])}
        above={
          <Link to="/messages/templates">
            <Trans>Wording of messages</Trans>
          </Link>
        }
      />
      <nav className="page-tabs" aria-label={t`Language of the message`}>
        {languages.map((one) => (
          <Link
            key={one}
            to="/messages/templates/$kind/$locale"
            params={{ kind, locale: one }}
            activeProps={{ 'aria-current': 'page' }}
            lang={one}
          >
            {languageNames[one]}
          </Link>
        ))}
      </nav>
      <Loaded query={query} failed={t`The wording did not load`}>
        {(template) => (
          <Columns even={2}>
            <Stack gap={4}>
              <WordingForm template={template} />
            </Stack>
            <Stack gap={4}>
              <WhatsAppTemplate template={template} />
            </Stack>
          </Columns>
        )}
      </Loaded>
    </>
  )
}
