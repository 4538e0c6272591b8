// What lowers a student's fees, who granted it and why.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Chip, type Tone } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { useLanguage } from '../../../words/language.ts'
import type { Account } from '../counter.api.ts'
import { headName } from '../counterWords.ts'

type Concession = Account['concessions'][number]

const kindWords: Record<Concession['kind'], MessageDescriptor> = {
  concession: msg`Concession`,
  scholarship: msg`Scholarship`,
  sibling: msg`Brother or sister`,
  waiver: msg`Fine waived`,
}
const stateWords: Record<Concession['state'], { word: MessageDescriptor; tone: Tone }> = {
  asked: { word: msg`Waits for the owner`, tone: 'due' },
  granted: { word: msg`Granted`, tone: 'good' },
  refused: { word: msg`Refused`, tone: 'bad' },
  taken_back: { word: msg`Taken back`, tone: 'plain' },
}

export function ConcessionsPanel({ account: { concessions, student } }: { account: Account }) {
  const { t } = useLingui()
  return (
    <Panel>
      <Head title={t`Concessions`}>
        <ButtonLink
          to="/fees/concessions"
          search={{ ask: student.id } as never}
          look="quiet"
          small
          icon="plus"
        >
          <Trans>Grant one</Trans>
        </ButtonLink>
      </Head>
      {concessions.length === 0 && (
        <p className="dim">
          <Trans>None.</Trans>
        </p>
      )}
      <ul className="list">
        {concessions.map((one) => (
          <Row key={one.id} concession={one} />
        ))}
      </ul>
    </Panel>
  )
}

function Row({ concession }: { concession: Concession }) {
  const { i18n } = useLingui()
  const { money } = useFormat()
  const language = useLanguage()
  const { kind, state, worth, reason, head, headMr, headHi, decidedBy } = concession
  const of = head && headName({ head, headMr: headMr ?? '', headHi: headHi ?? '' }, language)
  const { word, tone } = stateWords[state]
  return (
    <li>
      <span className="grow">
        <b>{money(worth)}</b>
        <span className="s hint block wraps">
          {[i18n._(kindWords[kind]), of, reason, decidedBy].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Chip tone={tone}>{i18n._(word)}</Chip>
    </li>
  )
}
