import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const here = import.meta.dirname
/** Where `npm run dev` finds the server. */
const target = process.env.LIUCHI_URL ?? 'http://localhost:8080'
/** The host stays as the browser named it: the server compares it with where a request comes from. */
const server = { target, changeOrigin: false }

/** While developing, every address leads to its app's page, as it does on the server. */
const apps: Plugin = {
  name: 'liuchi-apps',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://here')
      if (request.headers.accept?.includes('text/html') && !/^\/(api|tiles)\//.test(pathname)) {
        const app = /^\/m(\/|$)/.test(pathname)
          ? 'mobile'
          : pathname.startsWith('/console')
            ? 'console'
            : 'portal'
        request.url = `/${app}/index.html`
      }
      next()
    })
  },
}

/** One page per app; what they share is built once. */
export default defineConfig({
  root: here,
  plugins: [vue(), apps],
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
  // web/api/*.ts are ours, everything else under /api/ is the server's
  server: { proxy: { '^/api/(?!\\w+\\.ts)': server, '/tiles': server } },
  test: {
    environment: 'happy-dom',
    include: ['{api,shared,portal,mobile,console}/**/*.test.ts'],
  },
})
