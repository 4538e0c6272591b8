// The lines to choose from, in groups. Each is a link: it can be opened in a tab of its own as well.
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import type { Entry, Group } from './entries.ts'

type GroupsProps = {
  /** The id of the list. */
  list: string
  groups: Group[]
  /** The key of the line that Enter opens. */
  active: string | undefined
  choose: (key: string) => void
  open: (entry: Entry) => void
}

/** The id of a line's element. */
export const optionId = (list: string, key: string) => `${list}${key}`

export function Groups({ list, groups, active, choose, open }: GroupsProps) {
  const { t } = useLingui()
  useEffect(() => {
    if (active) document.getElementById(optionId(list, active))?.scrollIntoView({ block: 'nearest' })
  }, [list, active])
  if (groups.length === 0) return null
  return (
    <div role="listbox" id={list} aria-label={t`Found`} tabIndex={-1}>
      {groups.map(({ key, label, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box has groups, which no element is
        <div key={key} role="group" aria-labelledby={`${list}-${key}`}>
          <p className="s hint" id={`${list}-${key}`} role="presentation">
            {label}
          </p>
          {entries.map((entry) => (
            <Link
              key={entry.key}
              {...entry.link}
              id={optionId(list, entry.key)}
              role="option"
              aria-selected={entry.key === active}
              tabIndex={-1}
              preload={false}
              onPointerMove={() => choose(entry.key)}
              onClick={() => open(entry)}
            >
              <Icon name={entry.icon} />
              <span className="grow wraps">
                {entry.title}
                {entry.hint && <span className="s hint block">{entry.hint}</span>}
              </span>
            </Link>
          ))}
        </div>
      ))}
    </div>
  )
}
