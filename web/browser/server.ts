import { spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const project = join(import.meta.dirname, '..', '..')
export const home = join(project, 'target', 'web', 'home')
const pidFile = join(project, 'target', 'web', 'server.pid')
const log = join(project, 'target', 'web', 'server.log')

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the server under test. */
    url: string
  }
}

/** A server on an empty folder for the whole run; or the one that LIUCHI_URL names, for trying a test quickly. */
export default async function setup(vitest: TestProject) {
  if (process.env.LIUCHI_URL) {
    vitest.provide('url', process.env.LIUCHI_URL)
    return () => undefined
  }
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  const url = `http://localhost:${await freePort()}`
  await startServer(url)
  vitest.provide('url', url)
  return stopServer
}

/** Resolves when it answers; on the same folder it goes on where it stopped. */
export async function startServer(url: string) {
  const output = openSync(log, 'a')
  const server = spawn(join(project, 'liuchi'), ['serve'], {
    cwd: project,
    detached: true,
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      LIUCHI_HOME: home,
      LIUCHI_DATABASE_BINARIES: join(project, 'target', 'postgresql'),
      SERVER_PORT: new URL(url).port,
    },
  })
  let ended = false
  server.on('exit', () => (ended = true))
  writeFileSync(pidFile, String(server.pid))
  const patience = Date.now() + 180_000
  while (!(await answers(url))) {
    if (ended || Date.now() > patience) {
      throw new Error(`The server did not start:\n${readFileSync(log, 'utf8').slice(-4000)}`)
    }
    await pause(250)
  }
}

export async function stopServer() {
  const pid = Number(readFileSync(pidFile, 'utf8'))
  process.kill(-pid, 'SIGTERM')
  const patience = Date.now() + 60_000
  while (alive(pid) && Date.now() < patience) {
    await pause(100)
  }
}

async function answers(url: string) {
  try {
    return (await fetch(`${url}/actuator/health`)).ok
  } catch {
    return false
  }
}

function alive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

function freePort(): Promise<number> {
  return new Promise((found) => {
    const socket = createServer().listen(0, '127.0.0.1', () => {
      const address = socket.address()
      socket.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
