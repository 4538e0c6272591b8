// Which tests `vitest` runs: three projects, so that only the server's pay for a PostgreSQL.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores: PostgreSQL and bcrypt want a share, so more workers only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts'],
          globalSetup: ['server/src/testing/global-setup.ts'],
          setupFiles: ['server/src/testing/properties.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'scripts', include: ['scripts/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'bench', include: ['bench/**/*.test.ts'] } },
      'web',
    ],
  },
})
