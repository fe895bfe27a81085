import { defineConfig } from 'vitest/config'

/** Tests in a real browser against the finished jar with its own database and the demo county. */
export default defineConfig({
  resolve: { alias: { '@': `${import.meta.dirname}/..` } },
  test: {
    environment: 'node',
    include: [process.env.SCREENSHOTS ? 'screenshots.ts' : '*.browser.ts'],
    dir: import.meta.dirname,
    globalSetup: [`${import.meta.dirname}/server.ts`],
    fileParallelism: false,
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
