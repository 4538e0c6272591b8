// The head that the tables of a blueprint share: the topic, a column for each difficulty, the total.
// biome-ignore-all lint/a11y/noRedundantRoles: rows that are grids on a phone lose a table's own roles, so they are said
// biome-ignore-all lint/a11y/useSemanticElements: the same
import { Trans, useLingui } from '@lingui/react/macro'
import { columns } from './blueprint.ts'
import { difficultyWords } from './blueprintWords.tsx'

export function DifficultyHead() {
  const { i18n } = useLingui()
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          <Trans>Topic</Trans>
        </th>
        {columns.map((difficulty) => (
          <th role="columnheader" scope="col" key={difficulty ?? 'any'} className="num">
            {i18n._(difficultyWords[difficulty ?? 'any'])}
          </th>
        ))}
        <th role="columnheader" scope="col" className="num">
          <Trans>Total</Trans>
        </th>
      </tr>
    </thead>
  )
}
