// How answers are kept on the screen: shown at once, asked again quietly.
import { QueryClient } from '@tanstack/react-query'
import { mayRetry } from './problem.ts'

/** One per tab. The client retries lost replies itself, so a query adds one more try and then says so. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < 1 && mayRetry(error),
        // What was loaded stays on the screen without a network; the chip says from when it is.
        networkMode: 'offlineFirst',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
