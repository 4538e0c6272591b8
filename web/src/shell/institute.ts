// The institute's own name and contacts, which are settings.
import { useQuery } from '@tanstack/react-query'
import { api, ask } from '../api/client.ts'
import type { paths } from '../api/schema.d.ts'

/** What everybody may know about the institute. */
export type Institute = paths['/v1/institute']['get']['responses'][200]['content']['application/json']

/** Shown until the settings have come, and should they not come. */
const unnamed = {
  name: 'Integrate Classes',
  phone: '',
  openingHours: '',
  markUrl: null,
  registrationOpen: false,
}

type Shown = Pick<Institute, keyof typeof unnamed>

/** The query of the settings; a page that changes them invalidates it. */
export const instituteQuery = {
  queryKey: ['institute'],
  queryFn: () => ask(api.GET('/v1/institute')),
  staleTime: 60 * 60_000,
}

/** The institute; its name stands on every screen, so it never waits. */
export function useInstitute(): Shown {
  return useQuery(instituteQuery).data ?? unnamed
}
