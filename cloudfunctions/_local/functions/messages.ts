/** What the pool says to a function worker, and back. Events and results travel as JSON text, as on the real platform. */
export type ToWorker =
  | { kind: 'invoke'; event: string; context: FunctionContext; identity: Record<string, string> }
  | { kind: 'clock'; offsetMs: number }

export type FromWorker =
  | { kind: 'loaded' }
  | { kind: 'result'; json: string }
  | { kind: 'thrown'; code: string; message: string; stack: string }

export interface WorkerStart {
  file: string
  offsetMs: number
}

/** The second argument of `main`, as the platform gives it. */
export interface FunctionContext {
  request_id: string
  function_name: string
  function_version: '$LATEST'
  namespace: string
  memory_limit_in_mb: number
  time_limit_in_ms: number
  environment: string
}
