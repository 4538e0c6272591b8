// Filters, sorting and page numbers live in the address, so that a reload or a sent link shows the same.
import { useNavigate, useRouterState } from '@tanstack/react-router'

type Values = Record<string, string | number | boolean | undefined>

/**
 * The query string as state: `const [filter, setFilter] = useSearch({ q: '', page: 1 })`. Values take the
 * type of their start; what equals its start is left out of the address. Changes replace the entry in the
 * history unless `push` is given.
 */
export function useSearch<Start extends Values>(
  start: Start,
): [Start, (change: Partial<Start>, push?: boolean) => void] {
  const navigate = useNavigate()
  const raw = useRouterState({ select: ({ location }) => location.search as Record<string, unknown> })
  const values = readSearch(start, raw)
  const set = (change: Partial<Start>, push = false) =>
    void navigate({ to: '.', search: writeSearch(start, { ...values, ...change }), replace: !push } as never)
  return [values, set]
}

/** Only what the screen knows, in the type it expects; anything else in the address is ignored. */
export function readSearch<Start extends Values>(start: Start, raw: Record<string, unknown>): Start {
  return Object.fromEntries(
    Object.entries(start).map(([name, usual]) => {
      const given = raw[name]
      if (typeof usual === 'string' && typeof given === 'number') return [name, String(given)]
      return [name, typeof given === typeof usual ? given : usual]
    }),
  ) as Start
}

function writeSearch<Start extends Values>(start: Start, values: Start): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== start[name]))
}
