import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname
/** Where `npm run dev` finds the server. */
const server = process.env.LIUCHI_URL ?? 'http://localhost:8080'

/** One page per app; what they share is built once. */
export default defineConfig({
  root: here,
  plugins: [vue()],
  resolve: { alias: { '@': here } },
  build: {
    outDir: resolve(here, '../target/web/static'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: {
        portal: resolve(here, 'portal/index.html'),
        mobile: resolve(here, 'mobile/index.html'),
        console: resolve(here, 'console/index.html'),
      },
    },
  },
  server: { proxy: { '/api': server, '/tiles': server } },
  test: {
    environment: 'happy-dom',
    include: ['{api,shared,portal,mobile,console}/**/*.test.ts'],
  },
})
