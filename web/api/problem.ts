/** What went wrong, in the server's words (RFC 9457), or that there was no answer at all. */
export interface Problem {
  /** The last part of the server's type URI, or `unreachable`. */
  kind: string
  title?: string
  detail?: string
  /** The rule of the domain that says no. */
  reason?: string
  errors?: { field: string; rule: string; message: string }[]
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title ?? problem.kind)
  }

  /** Whether the same request may succeed a little later: nothing reached the server, or it is out of order. */
  get mayPass(): boolean {
    return ['unreachable', 'unavailable', 'too-many-requests'].includes(this.problem.kind)
  }

  get signedOut(): boolean {
    return ['unauthenticated', 'session-expired'].includes(this.problem.kind)
  }
}

/** Nothing can be shown: there is none, the reader may not see it, or the address names nothing that could be. */
export const isHidden = (thrown: unknown): boolean =>
  thrown instanceof Refused &&
  ['not-found', 'forbidden', 'unreadable', 'invalid'].includes(thrown.problem.kind)

export async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as Problem & { type?: string }
    return { ...body, kind: (body.type ?? '').split(':').pop() || 'unavailable' }
  } catch {
    // a proxy or a server that is going down answers in its own way
    return { kind: response.status >= 500 ? 'unavailable' : 'unexpected' }
  }
}

/** What is to be shown for anything that was thrown. */
export function problemIn(thrown: unknown): Problem {
  return thrown instanceof Refused ? thrown.problem : { kind: 'unexpected' }
}
