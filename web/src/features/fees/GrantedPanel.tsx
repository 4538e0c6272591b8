// What the institute has taken off: concessions, scholarships, fines that were waived.
import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { useLanguage } from '../../words/language.ts'
import type { Fees } from './fees.api.ts'
import { concessionWords } from './feeWords.ts'

export function GrantedPanel({ fees: { concessions } }: { fees: Fees }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const language = useLanguage()
  if (concessions.length === 0) return null
  return (
    <Panel>
      <Head title={t`Taken off`} />
      <List label={t`Taken off`}>
        {concessions.map(({ id, kind, head, paise, decidedAt }) => (
          <ListRow
            key={id}
            title={i18n._(concessionWords[kind])}
            hint={[head?.[language], decidedAt && format.date(decidedAt)].filter(Boolean).join(' · ')}
            after={<b className="num">{format.money(paise)}</b>}
          />
        ))}
      </List>
    </Panel>
  )
}
