// What Maven calls: `node run.mjs build|check|browser`. A task runs again only when something it reads has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const web = import.meta.dirname
const target = join(web, '..', 'target', 'web')

const tasks = {
  build: { scripts: ['types', 'build'], makes: join(target, 'static', 'portal', 'index.html') },
  check: { scripts: ['types', 'lint', 'typecheck', 'unit'] },
  // the server is part of what it tests, so it always runs
  browser: { scripts: ['browser'], always: true },
}

const task = tasks[process.argv[2]]
if (!task) {
  console.error(`usage: node run.mjs ${Object.keys(tasks).join('|')}`)
  process.exit(2)
}
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The web pages are built with Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

once('install', digest([join(web, 'package-lock.json')]), join(web, 'node_modules', 'vite'), () => npm('ci'))
if (task.always) {
  task.scripts.forEach((script) => npm('run', script))
} else {
  once(process.argv[2], digest(inputs()), task.makes ?? web, () =>
    task.scripts.forEach((script) => npm('run', script)),
  )
}

function once(name, state, made, work) {
  const stamp = join(target, `${name}.done`)
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) {
    return
  }
  rmSync(stamp, { force: true })
  work()
  mkdirSync(target, { recursive: true })
  writeFileSync(stamp, state)
}

function inputs() {
  const files = readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => !relative(web, path).startsWith('node_modules') && !path.endsWith('schema.d.ts'))
  return [...files.sort(), join(web, '..', 'docs', 'openapi.json')]
}

function digest(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function npm(...args) {
  const run = spawnSync('npm', ['--silent', ...args], {
    cwd: web,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    process.exit(run.status ?? 1)
  }
}
