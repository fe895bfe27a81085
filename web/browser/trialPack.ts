import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'
import { home, startServer, stopServer } from './server'
import { signIn } from './staff'

/** Registers, a page and words that nothing in the program knows, installed as a county does it: with the server down. */
export async function trialPack() {
  const registers = await (await signIn('v001')).ask<{ name: string }[]>('/api/registers')
  if (registers.some(({ name }) => name === 'trial-agreement')) {
    return
  }
  await stopServer()
  const project = join(import.meta.dirname, '..', '..')
  execFileSync(join(project, 'liuchi'), ['pack', 'install', join(import.meta.dirname, 'pack')], {
    env: {
      ...process.env,
      LIUCHI_HOME: home,
      LIUCHI_DATABASE_BINARIES: join(project, 'target', 'postgresql'),
    },
  })
  await startServer(inject('url'))
}
