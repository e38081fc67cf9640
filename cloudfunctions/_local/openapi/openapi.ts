import { type OpenApiAnswer, type OpenApiInput, readRequest, writeAnswer } from './protocol'

export type OpenApi = (input: OpenApiInput) => OpenApiAnswer | Promise<OpenApiAnswer>
export type OpenApis = Map<string, OpenApi>

/** WeChat's own numbers: no permission, no such API. */
const NO_PERMISSION = -604101
const NOT_FOUND = -604100

/** Answers one protobuf call for a function that holds `permissions` (from its config.json). */
export const answerOpenApi = async (
  apis: OpenApis,
  permissions: readonly string[],
  apiName: string,
  message: Buffer,
): Promise<Buffer> => {
  const input = readRequest(message)
  const api = apis.get(apiName)
  if (!api || !input) return writeAnswer({ refusal: NOT_FOUND })
  if (!permissions.includes(apiName)) return writeAnswer({ refusal: NO_PERMISSION })
  return writeAnswer(await api(input))
}
