/** A refusal as the cloud answers it: `code` picks the SDK's errCode, `message` ends up in errMsg. */
export class WireError extends Error {
  override readonly name = 'WireError'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
