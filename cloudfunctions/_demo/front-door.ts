import type { Answer, Input, Procedure } from '../../src/contract/define'

/** Who may be chosen in the app's switcher, as the local cloud keeps them. */
export interface Identity {
  readonly openid: string
  readonly label: string
  readonly phone?: string
}

/** The local cloud as everybody else sees it: nothing here knows a collection. */
export interface FrontDoor {
  call<P extends Procedure>(openid: string, procedure: P, input: Input<P>): Promise<Answer<P>>
  /** The data of an accepted call; throws with the refusal's code otherwise. */
  accepted<P extends Procedure>(
    openid: string,
    procedure: P,
    input: Input<P>,
  ): Promise<Extract<Answer<P>, { ok: true }>['data']>
  /** What WeChat's phone button would hand to the page. */
  phoneCode(openid: string): Promise<string>
  upload(openid: string, path: string, content: Buffer): Promise<string>
  identities(): Promise<readonly Identity[]>
  putIdentities(all: readonly Identity[]): Promise<void>
  /** The cloud's clock, UTC ms. */
  nowMs(): Promise<number>
}

interface Reply {
  readonly result?: unknown
  readonly errMsg?: string
}

/** Instances of a function are few on one machine: more calls at a time only wait. */
const ATTEMPTS = 5

export const frontDoor = (url: string): FrontDoor => {
  const send = async (path: string, init: RequestInit) => {
    const response = await fetch(`${url}${path}`, init)
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return response.json()
  }
  const json = (openid: string) => ({ 'content-type': 'application/json', 'x-wx-openid': openid })

  const call = async <P extends Procedure>(openid: string, procedure: P, input: Input<P>): Promise<Answer<P>> => {
    for (let attempt = 1; ; attempt++) {
      const body = JSON.stringify({ action: procedure.action, input })
      const reply: Omit<Reply, 'result'> & { readonly result?: Answer<P> } = await send(`/call/${procedure.fn}`, {
        method: 'POST',
        headers: json(openid),
        body,
      })
      if (!reply.result) throw new Error(`${procedure.fn}.${procedure.action}: ${reply.errMsg}`)
      if (reply.result.ok || reply.result.code !== 'BUSY' || attempt === ATTEMPTS) return reply.result
    }
  }
  return {
    call,
    accepted: async (openid, procedure, input) => {
      const answer = await call(openid, procedure, input)
      if (!answer.ok)
        throw new Error(`${procedure.fn}.${procedure.action}: ${answer.code} ${JSON.stringify(answer.details ?? {})}`)
      return answer.data
    },
    phoneCode: async openid => {
      const reply: { readonly code: string } = await send('/__phone-code', { method: 'POST', headers: json(openid) })
      return reply.code
    },
    upload: async (openid, path, content) => {
      const reply: { readonly fileID: string } = await send(`/files/${path}`, {
        method: 'PUT',
        headers: { 'x-wx-openid': openid },
        body: new Uint8Array(content),
      })
      return reply.fileID
    },
    identities: () => send('/__identities', {}),
    putIdentities: async all => {
      await send('/__identities', { method: 'PUT', headers: json('-'), body: JSON.stringify(all) })
    },
    nowMs: async () => {
      const reply: { readonly nowMs: number } = await send('/__clock', {})
      return reply.nowMs
    },
  }
}

/** Does work on many items, `size` at a time. */
export const sideBySide = async <T>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: size }, worker))
}
