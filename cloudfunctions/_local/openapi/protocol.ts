import { parse } from 'protobufjs'

/** The part of WeChat's protocol that `cloud.openapi` uses (field numbers as in the SDK's own codec). */
const { root } = parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; int32 svrkitErrorCode = 6; }
`)
const Request = root.lookupType('CommApiData')
const Response = root.lookupType('CommOpenApiResp')

/** apiType of `cloud.openapi.*`; the SDK's other ones (open data, cloud call signatures, VoIP) are not emulated. */
const OPEN_API = 0

export type OpenApiInput = Record<string, unknown>
export type OpenApiAnswer =
  | { json: { errcode: number; errmsg: string; [more: string]: unknown } }
  | { png: Buffer }
  | { refusal: number }

/** The call's arguments; undefined for what is no `cloud.openapi` call. */
export const readRequest = (message: Buffer): OpenApiInput | undefined => {
  const { apiType, openapiData } = Request.decode(message) as unknown as {
    apiType: number
    openapiData?: { pairs: { key: string; value: Uint8Array; filename: string }[] }
  }
  if (apiType !== OPEN_API) return undefined
  const pairs = openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value, filename }) => [
      key,
      filename ? Buffer.from(value) : JSON.parse(Buffer.from(value).toString()),
    ]),
  )
}

export const writeAnswer = (answer: OpenApiAnswer): Buffer => {
  if ('refusal' in answer)
    return bytes({ errorCode: answer.refusal, contentType: 'application/json', respData: Buffer.from('{}') })
  if ('png' in answer) return bytes({ contentType: 'image/png', respData: answer.png })
  return bytes({ contentType: 'application/json', respData: Buffer.from(JSON.stringify(answer.json)) })
}

const bytes = (message: object) => Buffer.from(Response.encode(Response.create(message)).finish())
