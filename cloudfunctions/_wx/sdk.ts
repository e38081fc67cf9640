import cloud from 'wx-server-sdk'

/** The part of the SDK that we call, typed by hand: its own typings do not stand strict mode. */
export interface Sdk {
  init(options: { env: unknown; throwOnNotFound?: boolean }): void
  DYNAMIC_CURRENT_ENV: unknown
  getWXContext(): Record<string, unknown>
  database(options?: { throwOnNotFound?: boolean }): Database
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(options: { fileList: readonly string[] }): Promise<unknown>
  getTempFileURL(options: {
    fileList: readonly { fileID: string; maxAge: number }[]
  }): Promise<{ fileList: { status: number; tempFileURL: string }[] }>
  openapi: {
    phonenumber: { getPhoneNumber(options: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }> }
    wxacode: { getUnlimited(options: object): Promise<{ buffer?: unknown }> }
    subscribeMessage: { send(options: object): Promise<unknown> }
    security: {
      msgSecCheck(options: object): Promise<{ result?: { suggest?: unknown } }>
      mediaCheckAsync(options: object): Promise<{ traceId?: unknown }>
    }
  }
}

interface Database {
  command: Command
  collection(name: string): Collection
  runTransaction<T>(work: (tx: Transaction) => Promise<T>, times: number): Promise<T>
}

/** `db.command`: only the builders that the store maps to. */
export interface Command {
  and(parts: readonly unknown[]): unknown
  eq(value: unknown): unknown
  neq(value: unknown): unknown
  in(values: readonly unknown[]): unknown
  nin(values: readonly unknown[]): unknown
  gt(value: unknown): unknown
  gte(value: unknown): unknown
  lt(value: unknown): unknown
  lte(value: unknown): unknown
  exists(value: boolean): unknown
  set(value: unknown): unknown
  inc(value: number): unknown
  push(values: readonly unknown[] | { each: readonly unknown[]; slice: number }): unknown
  addToSet(value: unknown): unknown
  pull(value: unknown): unknown
  remove(): unknown
}

export interface Query {
  where(query: object): Query
  field(projection: Record<string, boolean>): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  skip(n: number): Query
  limit(n: number): Query
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface DocumentRef {
  field(projection: Record<string, boolean>): DocumentRef
  get(): Promise<{ data: unknown }>
  set(options: { data: object }): Promise<unknown>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface Collection extends Query {
  doc(id: string): DocumentRef
  add(options: { data: object }): Promise<unknown>
  aggregate(): Aggregate
}

/** Inside a transaction only documents by id take part: `where` runs outside without a word. */
export interface Transaction {
  collection(name: string): {
    doc(id: string): Omit<DocumentRef, 'field'>
    add(options: { data: object }): Promise<unknown>
  }
}

export type Aggregate = { end(): Promise<{ list: unknown[] }> } & Record<string, (value: unknown) => Aggregate>

/** The one handle of an instance, initialised at module top as WeChat advises. */
export const sdk = cloud as unknown as Sdk
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
