// What vitest and Playwright do before the first test; what it returns they call after the last.
import { startTestCluster } from './cluster.ts'

export default async function setUp(): Promise<() => Promise<void>> {
  return startTestCluster()
}
