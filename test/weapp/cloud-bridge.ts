import { request } from 'node:http'

/** Sends one `wx.cloud.callFunction` of a compiled page to the local cloud; plain node:http, as jsdom has no fetch. */
export const callFunctionOver =
  (url: string, openid: string) =>
  ({ name, data }: { name: string; data: unknown }): Promise<{ result: unknown; errMsg: string }> =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${url}/call/${name}`,
        { method: 'POST', headers: { 'content-type': 'application/json', 'x-wx-openid': openid } },
        reply => {
          let text = ''
          reply.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk
          })
          reply.on('end', () => {
            const body = JSON.parse(text) as { result: unknown; errMsg: string; errCode?: number }
            if (body.errCode) reject(body)
            else resolve(body)
          })
        },
      )
      sent.on('error', error => reject({ errMsg: `cloud.callFunction:fail ${error.message}` }))
      sent.end(JSON.stringify(data))
    })
