// Which messages the office looks at: whose, of which kind, by which channel, and what became of them.
import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { SearchField } from '../../../ui/TextField.tsx'
import { channels, channelWords, type Kind, kindWords } from '../messages.api.ts'
import type { DeliveryState, Filter } from './deliveries.api.ts'
import { stateWords } from './stateWords.ts'

type FiltersProps = { filter: Filter; onChange: (change: Partial<Filter>) => void }

export function DeliveryFilters({ filter, onChange }: FiltersProps) {
  const { t, i18n } = useLingui()
  const set = (change: Partial<Filter>) => onChange({ ...change, page: 1 })
  return (
    <div className="delivery-filters">
      <SearchField
        label={t`Search a person`}
        placeholder={t`Name of a person`}
        value={filter.search}
        onChange={(search) => set({ search })}
      />
      <SelectField
        name="kind"
        label={t`About`}
        none={t`Everything`}
        value={filter.kind}
        onChange={(kind) => set({ kind })}
        choices={(Object.keys(kindWords) as Kind[]).map((kind) => ({
          value: kind,
          label: i18n._(kindWords[kind]),
        }))}
      />
      <SelectField
        name="channel"
        label={t`Channel`}
        none={t`All channels`}
        value={filter.channel}
        onChange={(channel) => set({ channel })}
        choices={channels.map((channel) => ({ value: channel, label: i18n._(channelWords[channel].name) }))}
      />
      <SelectField
        name="state"
        label={t`What became of it`}
        none={t`Anything`}
        value={filter.state}
        onChange={(state) => set({ state })}
        choices={(Object.keys(stateWords) as DeliveryState[]).map((state) => ({
          value: state,
          label: i18n._(stateWords[state].word),
        }))}
      />
    </div>
  )
}
