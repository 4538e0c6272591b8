// The institute's own name and contacts, which are settings.
import { useQuery } from '@tanstack/react-query'

/** What everybody may know about the institute: `GET /v1/institute`. */
export type Institute = {
  name: string
  phone: string
  openingHours: string
  markUrl: string | null
  registrationOpen: boolean
}

/** Shown until the settings have come, and should they not come. */
const unnamed: Institute = {
  name: 'Integrate Classes',
  phone: '',
  openingHours: '',
  markUrl: null,
  registrationOpen: false,
}

async function fetchInstitute(): Promise<Institute> {
  const response = await fetch('/v1/institute')
  if (!response.ok) throw new Error(`institute: ${response.status}`)
  return (await response.json()) as Institute
}

/** The institute; its name stands on every screen, so it never waits. */
export function useInstitute(): Institute {
  const { data } = useQuery({ queryKey: ['institute'], queryFn: fetchInstitute, staleTime: 60 * 60_000 })
  return data ?? unnamed
}
