import { inject } from 'vitest'

interface Demo {
  accounts: { login: string; password: string; organization: { id: string; name: string } }[]
}

/** A member of staff who works through the API, for tests whose subject is the resident. */
export async function signIn(login: string) {
  const url = inject('url')
  const demo = (await (await fetch(`${url}/api/public/demo`)).json()) as Demo
  const account = demo.accounts.find((one) => one.login === login)
  if (!account) {
    throw new Error(`The demo county has no account ${login}`)
  }
  const session = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ login, password: account.password }),
  })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''

  async function ask<T>(path: string, body?: object): Promise<T> {
    const answer = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        'Content-Type': 'application/json',
        Origin: url,
        Cookie: cookie,
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: body && JSON.stringify(body),
    })
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    }
    return (await answer.json()) as T
  }

  async function find(number: string) {
    const { items } = await ask<{ items: { id: string; version: number }[] }>(`/api/cases?number=${number}`)
    const [found] = items
    if (!found) {
      throw new Error(`There is no case ${number}`)
    }
    return found
  }

  /** One step on the case with this number, in the version that it has now. */
  async function step(number: string, action: string, inputs: object = {}) {
    const found = await find(number)
    await ask(`/api/cases/${found.id}/actions/${action}`, { version: found.version, ...inputs })
  }

  return { organization: account.organization, ask, find, step }
}
