/** The code and text of anything thrown; what carries no code is our own fault and is named SYS_ERR. */
export const wordsOf = (error: unknown): { code: string; message: string } => {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown }
  return {
    code: typeof code === 'string' ? code : 'SYS_ERR',
    message: typeof message === 'string' ? message : String(error),
  }
}
